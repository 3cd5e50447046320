import { submitFields as words, submitPage } from '../messages/submit.ts';

/** What a writer can choose from, as people read it. */
export interface TemplateChoices {
  domains: readonly { label: string }[];
  kinds: readonly { label: string }[];
  municipalities: readonly { label: string }[];
  roles: readonly { label: string }[];
}

/** The questions of the form as a text file, for who fills it in by hand and mails it to `contact`. */
export function toSubmissionTemplate(choices: TemplateChoices, contact: string): string {
  const optional = (label: string) => `${label} ${submitPage.optional}`;
  const ask = (label: string, ...notes: string[]) => [`## ${label}`, ...notes.map((note) => `(${note})`), '', '', ''];
  const choose = (label: string, from: TemplateChoices['domains']) =>
    ask(label, from.map((term) => term.label).join(' / '));
  return [
    `# ${submitPage.title}`,
    '',
    submitPage.about.isNotText,
    ...submitPage.about.doors.map((door) => `- ${door}`),
    '',
    `Mail dit bestand aan ${contact}.`,
    '',
    ...ask(words.title.label, words.title.hint),
    ...ask(words.happens.label, words.happens.hint),
    ...ask(words.obstacle.label, words.obstacle.hint),
    ...ask(optional(words.helps.label), words.helps.hint),
    ...choose(words.domains.label, choices.domains),
    ...choose(words.kinds.label, choices.kinds),
    ...choose(words.municipality.label, choices.municipalities),
    ...ask(`${words.municipality.show}? ja / nee`),
    ...choose(words.role.label, choices.roles),
    ...ask(`${words.role.show}? ja / nee`),
    ...ask(optional(words.questions.label)),
  ].join('\n');
}
