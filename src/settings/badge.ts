/** What the toolbar button says of a page. */

/**
 * `count`: how many changes were made to the page, or where it made none that the page holds steps; `steps`: only that;
 * `off`: nothing.
 */
export const BADGES = ['count', 'steps', 'off'] as const;

export type BadgeChoice = (typeof BADGES)[number];

/** Before there were three of them, the choice was stored as yes or no. */
export const badgeStored = (value: unknown): unknown =>
  typeof value === 'boolean' ? (value ? 'count' : 'off') : value;
