import { createHmac } from 'node:crypto';
import { isSameHash } from '../tracking-code.ts';

/** What a link in a mail is good for: confirming, changing or stopping what one follows, or hearing no more as a writer. */
export type LinkPurpose = 'confirm' | 'subscriber' | 'writer';

/** The tokens of links in mail. Nothing of them is stored: they are made again for each mail, and checked by `secret`. */
export interface LinkTokens {
  create(purpose: LinkPurpose, id: string): string;
  /** What it stands for; undefined when this desk did not make it. */
  read(token: string): { purpose: LinkPurpose; id: string } | undefined;
}

export function createLinkTokens(secret: string): LinkTokens {
  /** HMAC-SHA-256: 256 bits that nobody can guess without the secret. */
  const sign = (purpose: string, id: string) =>
    createHmac('sha256', secret).update(`mail-link:${purpose}:${id}`).digest('base64url');
  return {
    create: (purpose, id) => `${purpose}.${id}.${sign(purpose, id)}`,
    read(token) {
      const [, purpose, id, signature] = /^(confirm|subscriber|writer)\.([\w-]{1,40})\.([\w-]{43})$/.exec(token) ?? [];
      if (purpose === undefined || id === undefined || signature === undefined) return undefined;
      return isSameHash(signature, sign(purpose, id)) ? { purpose: purpose as LinkPurpose, id } : undefined;
    },
  };
}
