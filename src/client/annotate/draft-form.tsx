import { useEffect, useRef } from 'preact/hooks';
import { FIELD_HINTS } from '../../messages/annotate.ts';
import { OUTCOME_HELP, REACTION_HELP } from '../../messages/help.ts';
import { panel as words } from '../../messages/annotate-page.ts';
import { HelpLink } from '../desk/help-link.tsx';
import { useStore } from '../desk/use-store.ts';
import type { Annotating } from './annotating.ts';
import { isNeeded, toKey, type Draft } from './draft.ts';
import { Field } from './fields.tsx';
import { Grouped, toId } from './field-parts.tsx';
import { listObjections, toSentence } from './objections.ts';
import type { Offer, OfferedType } from './offer.ts';
import { PassageChoice } from './passage-choice.tsx';
import { WrittenField } from './written-field.tsx';

const LONGEST_BODY = 5000;

interface Props {
  annotating: Annotating;
  offer: Offer;
  draft: Draft;
  /** Where it is no reaction to a text, but what a meeting came to: what the kinds mean, by name. */
  outcome?: { type: string; meanings: Readonly<Record<string, string>> };
}

/** What it is about, what kind of reaction it is, and exactly the fields of that kind. */
export function DraftForm({ annotating, offer, draft, outcome }: Props) {
  const { isBusy, trouble, me } = useStore(annotating);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (trouble) summary.current?.focus();
  }, [trouble?.turn]);
  const type = offer.types.find(({ type: name }) => name === draft.type);
  const problems = trouble?.fields ?? {};
  const isProposal = type?.type === 'commitment' && me.role === 'facilitator';
  const privacy = {
    accepted: new Set(draft.accepted),
    accept(id: string, isAccepted: boolean) {
      const others = draft.accepted.filter((each) => each !== id);
      annotating.change({ accepted: isAccepted ? [...others, id] : others });
    },
  };

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    if (!type) {
      annotating.object(words.chooseType, { type: words.chooseType });
      return;
    }
    const found = listObjections(type, draft);
    const count = Object.keys(found).length;
    if (count > 0) annotating.object(words.wrong(count), found);
    else await annotating.send(type);
  }

  return (
    <form noValidate autocomplete="off" aria-labelledby="reageer" onSubmit={(event) => void send(event)}>
      {trouble && (
        <div class="annotate-trouble" role="alert" tabIndex={-1} ref={summary}>
          <p>{trouble.message}</p>
          <Problems problems={problems} type={type} draft={draft} />
        </div>
      )}
      {!outcome && (
        <PassageChoice
          annotating={annotating}
          draft={draft}
          isWholeOnly={type?.mayTarget === false}
          problem={problems.target}
        />
      )}
      <Grouped id={toId('type')} label={outcome?.type ?? words.type} isOptional={false} problem={problems.type}>
        {offer.types.map(({ type: name, label }) => (
          <label class="tick" key={name}>
            <input
              type="radio"
              name="soort"
              checked={name === draft.type}
              onChange={() => annotating.change({ type: name })}
            />
            <span>
              <b>{label}</b> <span class="muted">{(outcome?.meanings ?? words.meanings)[name]}</span>
            </span>
          </label>
        ))}
      </Grouped>
      {type && (
        <>
          {isProposal && <p class="annotate-remark">{words.proposal}</p>}
          {type.fields.map((field) => (
            <Field
              key={toKey(field)}
              field={{ ...field, required: isNeeded(field, type, draft) }}
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
      <p>
        <HelpLink to={outcome ? OUTCOME_HELP : REACTION_HELP} />
      </p>
    </form>
  );
}

interface ProblemsProps {
  problems: Readonly<Record<string, string>>;
  type: OfferedType | undefined;
  draft: Draft;
}

/** What is wrong, each with a way to its field. */
function Problems({ problems, type, draft }: ProblemsProps) {
  return (
    <ul class="plain">
      {Object.entries(problems).map(([name, problem]) => (
        <li key={name}>
          <button class="as-link" type="button" onClick={() => goTo(name)}>
            {type ? toSentence(name, problem, { type, draft }) : problem}
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
