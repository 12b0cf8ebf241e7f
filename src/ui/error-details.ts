/** An error as one line for people who report it. */
export function errorDetails(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
