interface ReaderOutcome {
  readonly text: string;
  readonly whole: string;
  readonly shown: {
    readonly text: string;
    readonly links: string[];
    readonly images: string[];
    readonly procedures: never[];
  };
  readonly counts: Readonly<Record<string, number>>;
}

export function readerOutcome(article: { title: string; html: string }, url: string): ReaderOutcome;
export function pageText(html: string, url: string): string;
