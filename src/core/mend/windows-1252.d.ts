/** The package brings no types of its own. */
declare module 'windows-1252' {
  /** The bytes of a text, one for each UTF-16 unit. Throws on what the encoding hasn't. */
  export function encode(text: string): Uint16Array;
  /** The text that these bytes are, given as a string with one character for each. */
  export function decode(bytes: string): string;
}
