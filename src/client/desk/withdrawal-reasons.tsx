import { withdrawal as words, WITHDRAWAL_REASONS } from '../../messages/withdrawal.ts';
import type { WithdrawalReason } from '../../model/bottleneck.ts';

const REASONS = Object.keys(WITHDRAWAL_REASONS) as WithdrawalReason[];

interface Props {
  /** Of what is taken down: there may be more than one on a page. */
  id: string;
  chosen: WithdrawalReason | undefined;
  onChoose: (reason: WithdrawalReason) => void;
}

/** Why editors take an annotation down. */
export function WithdrawalReasons({ id, chosen, onChoose }: Props) {
  return (
    <fieldset class="field" aria-describedby={`waarom-${id}`}>
      <legend>{words.why}</legend>
      <p class="muted" id={`waarom-${id}`}>
        {words.whyHint}
      </p>
      {REASONS.map((reason) => (
        <label class="tick" key={reason}>
          <input type="radio" name={`reden-${id}`} checked={reason === chosen} onChange={() => onChoose(reason)} />
          {WITHDRAWAL_REASONS[reason].label}
        </label>
      ))}
    </fieldset>
  );
}
