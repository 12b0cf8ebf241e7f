/** What a person named to be hidden, folded or kept. Their rules are data: no code, no regular expressions (docs/decisions/0026). */

export type OwnVerb = 'hide' | 'fold' | 'keep';

/** `selector`: a CSS selector; `host`: where links lead; `phrase`: what a block says, with `*` for anything. */
export type OwnBy = 'selector' | 'host' | 'phrase';

export interface OwnRule {
  /** The same for as long as the rule is there; unique among them. */
  readonly id: string;
  readonly verb: OwnVerb;
  readonly by: OwnBy;
  readonly value: string;
  /** The host it is for, its subdomains included; null: everywhere. */
  readonly site: string | null;
  readonly on: boolean;
  /** When the person said so, in milliseconds since 1970. */
  readonly since: number;
}

/** True for a host that is `named` or a subdomain of it. */
export const isHostOf = (named: string, host: string): boolean => host === named || host.endsWith(`.${named}`);
