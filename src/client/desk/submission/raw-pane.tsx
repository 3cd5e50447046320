import type { ReviewAnswer } from '../../../desk/api/review-schemas.ts';
import { findPersonalData } from '../../../privacy/detect.ts';
import { FIELD_LABELS, rawPane as words } from '../../../messages/review.ts';
import type { Choice } from '../../../queries/review-form.ts';
import { listRawPassages } from '../concerns.ts';
import { useDesk } from '../desk-context.ts';
import { MarkedText } from '../editing/marked-text.tsx';
import { formatDay } from '../formats.ts';

/** As it was sent in, hatched, so that nobody takes it for the public text. */
export function RawPane({ review }: { review: ReviewAnswer }) {
  const { raw, submitted, erasedOn } = review;
  return (
    <section class="pane raw" aria-labelledby="ingestuurd">
      <header>
        <h2 id="ingestuurd">{words.title}</h2>
        <span class="muted">{erasedOn ? words.erased(formatDay(erasedOn)) : words.on(formatDay(submitted))}</span>
      </header>
      {raw ? <Raw raw={raw} /> : <p>{words.forgotten}</p>}
    </section>
  );
}

function Raw({ raw }: { raw: NonNullable<ReviewAnswer['raw']> }) {
  const { choices } = useDesk();
  const list = (codes: readonly string[], from: readonly Choice[]) =>
    codes.map((code) => from.find((choice) => choice.code === code)?.label ?? code).join(', ');
  const shown = (isShown: boolean) => (isShown ? words.mayShow : words.mayNotShow);
  const facts: [string, string][] = [
    [FIELD_LABELS.domains ?? '', list(raw.domains, choices.domains)],
    [FIELD_LABELS.kinds ?? '', list(raw.kinds, choices.kinds)],
    [
      FIELD_LABELS.municipality ?? '',
      `${list([raw.municipality], choices.municipalities)} (${shown(raw.showMunicipality)})`,
    ],
    [FIELD_LABELS.role ?? '', `${list([raw.role], choices.roles)} (${shown(raw.showRole)})`],
    ...(raw.laws ?? []).map(({ law, article }): [string, string] => [
      FIELD_LABELS.laws ?? '',
      [list([law], choices.laws), article && words.article(article)].filter(Boolean).join(', '),
    ]),
    ...(raw.frequency
      ? [[FIELD_LABELS.frequency ?? '', list([raw.frequency], choices.frequencies)] as [string, string]]
      : []),
    ...(raw.affected
      ? [[FIELD_LABELS.affected ?? '', list([raw.affected], choices.affected)] as [string, string]]
      : []),
  ];
  return (
    <>
      {listRawPassages(raw)
        .filter(({ text }) => text !== '')
        .map(({ field, text }) => (
          <section key={field} class="raw-field">
            <h3>{FIELD_LABELS[field.split('.')[0] ?? ''] ?? field}</h3>
            <p class="as-typed">
              <MarkedText
                text={text}
                marks={findPersonalData(text).map(({ start, end, certainty }) => ({ start, end, kind: certainty }))}
              />
            </p>
          </section>
        ))}
      <dl class="raw-facts">
        {facts.map(([name, value], index) => (
          <div key={index}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
