/** A whole number as the language writes it. */
export const writeNumber = (language: string, number: number): string => new Intl.NumberFormat(language).format(number);

/** A share between 0 and 1 as a percentage. */
export const writeShare = (language: string, share: number): string =>
  new Intl.NumberFormat(language, { style: 'percent' }).format(share);
