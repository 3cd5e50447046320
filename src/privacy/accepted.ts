import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * What `privacyAccepted` keeps of a hit that an editor judged harmless, so that the hit itself is in no file: SHA-256
 * hex of the type, a colon and the text of the hit in NFC.
 */
export function digestHit(type: string, text: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${type}:${text.normalize('NFC')}`)));
}
