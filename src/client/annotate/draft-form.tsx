import { useEffect, useRef, useState } from 'preact/hooks';
import { annotateMessage, FIELD_HINTS } from '../../messages/annotate.ts';
import { panel as words } from '../../messages/annotate-page.ts';
import { privacyCheck } from '../../messages/writing-help.ts';
import { findHits, findObjection } from '../submit/privacy-hits.ts';
import { useStore } from '../desk/use-store.ts';
import type { Annotating } from './annotating.ts';
import { listGaps, listTexts, toKey, type Draft } from './draft.ts';
import { Field } from './fields.tsx';
import { toId } from './field-parts.tsx';
import type { Offer, OfferedType } from './offer.ts';
import { PassageChoice } from './passage-choice.tsx';
import { WrittenField } from './written-field.tsx';

const LONGEST_BODY = 5000;

interface Props {
  annotating: Annotating;
  offer: Offer;
  draft: Draft;
}

/** What it is about, what kind of reaction it is, and exactly the fields of that kind. */
export function DraftForm({ annotating, offer, draft }: Props) {
  const { isBusy, trouble, me } = useStore(annotating);
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (trouble) summary.current?.focus();
  }, [trouble?.turn]);
  const type = offer.types.find(({ type: name }) => name === draft.type);
  const problems = trouble?.fields ?? {};
  const isProposal = type?.type === 'commitment' && me.role === 'facilitator';
  const privacy = { accepted, accept };

  function accept(id: string, isAccepted: boolean): void {
    const next = new Set(accepted);
    if (isAccepted) next.add(id);
    else next.delete(id);
    setAccepted(next);
  }

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    if (!type) {
      annotating.object(words.chooseType, { type: words.chooseType });
      return;
    }
    const found = listObjections(type, draft, accepted);
    const count = Object.keys(found).length;
    if (count > 0) annotating.object(words.wrong(count), found);
    else await annotating.send(type);
  }

  return (
    <form noValidate autocomplete="off" aria-labelledby="reageer" onSubmit={(event) => void send(event)}>
      {trouble && (
        <div class="annotate-trouble" role="alert" tabIndex={-1} ref={summary}>
          <p>{trouble.message}</p>
          <Problems problems={problems} type={type} />
        </div>
      )}
      <PassageChoice annotating={annotating} draft={draft} isWholeOnly={type?.mayTarget === false} />
      <fieldset class="field" id={toId('type')} tabIndex={-1}>
        <legend>{words.type}</legend>
        {offer.types.map(({ type: name, label }) => (
          <label class="tick" key={name}>
            <input
              type="radio"
              name="soort"
              checked={name === draft.type}
              onChange={() => annotating.change({ type: name })}
            />
            <span>
              <b>{label}</b> <span class="muted">{words.meanings[name]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {type && (
        <>
          {isProposal && <p class="annotate-remark">{words.proposal}</p>}
          {type.fields.map((field) => (
            <Field
              key={toKey(field)}
              field={field}
              offer={offer}
              value={draft.values[toKey(field)]}
              onChange={(value) => annotating.change({ values: { ...draft.values, [toKey(field)]: value } })}
              problems={problems}
              privacy={privacy}
            />
          ))}
          <WrittenField
            name="body"
            label={words.text}
            hint={FIELD_HINTS.body}
            value={draft.body}
            onInput={(body) => annotating.change({ body })}
            isOptional={!type.needsBody}
            problem={problems.body}
            privacy={privacy}
            rows={4}
            max={LONGEST_BODY}
          />
          <div class="field">
            <label class="tick">
              <input
                type="checkbox"
                id={toId('named')}
                checked={draft.named}
                aria-describedby={`${toId('named')}-hint`}
                onChange={({ currentTarget }) => annotating.change({ named: currentTarget.checked })}
              />
              {words.named}
            </label>
            {problems.named && <p class="wrong">{problems.named}</p>}
            <p class="muted" id={`${toId('named')}-hint`}>
              {words.namedHint}
            </p>
          </div>
        </>
      )}
      <p class="row-of-buttons">
        <button class="nl-button nl-button--primary" type="submit" aria-disabled={isBusy ? 'true' : undefined}>
          {isBusy ? words.busy : isProposal ? words.propose : words.send}
        </button>
        <span class="muted">{words.kept}</span>
      </p>
    </form>
  );
}

/** What is wrong, each with a way to its field. */
function Problems({ problems, type }: { problems: Readonly<Record<string, string>>; type: OfferedType | undefined }) {
  const labels = type ? listLabels(type) : new Map<string, string>();
  return (
    <ul class="plain">
      {Object.entries(problems).map(([name, problem]) => (
        <li key={name}>
          <button class="as-link" type="button" onClick={() => goTo(name)}>
            {[toLabel(labels, name), problem].filter(Boolean).join(' ')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The desk may name a part of a field, or one of a list. */
function goTo(name: string): void {
  const parts = name.split('.');
  const names = parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
  const field = names.map((each) => document.getElementById(toId(each))).find(Boolean);
  field?.focus();
}

function listObjections(type: OfferedType, draft: Draft, accepted: ReadonlySet<string>): Record<string, string> {
  const gaps = listGaps(type, draft).map((name) => [name, annotateMessage(name, 'missing')]);
  const labels = listLabels(type);
  const found = listTexts(type, draft).flatMap(({ name, text }) => {
    const objections = findHits(text).map((hit) => ({ hit, what: findObjection(hit, accepted) }));
    const worst = objections.find(({ what }) => what === 'remove') ?? objections.find(({ what }) => what === 'decide');
    return worst?.what ? [[name, privacyCheck[worst.what](worst.hit.type, toLabel(labels, name))]] : [];
  });
  return Object.fromEntries([...gaps, ...found]) as Record<string, string>;
}

function listLabels({ fields }: OfferedType): ReadonlyMap<string, string> {
  return new Map([...fields.map(({ name, label }) => [name, label] as const), ['body', words.text]]);
}

/** A part of a field goes by the name of the whole. */
function toLabel(labels: ReadonlyMap<string, string>, name: string): string {
  return labels.get(name) ?? labels.get(name.split('.')[0] ?? '') ?? '';
}
