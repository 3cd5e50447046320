import { withdrawal as words, WITHDRAWAL_REASONS } from '../../messages/withdrawal.ts';
import { formatDay } from '../desk/formats.ts';
import type { Offer } from './offer.ts';

/** What editors took down of who reads, and why: nobody else is told. */
export function TakenDown({ list }: { list: Offer['takenDown'] }) {
  return list.map(({ id, written, on, reason }) => (
    <p key={id} class="annotate-remark">
      {words.byEditors(formatDay(written), formatDay(on), WITHDRAWAL_REASONS[reason].told)}
    </p>
  ));
}
