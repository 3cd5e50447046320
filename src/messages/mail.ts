/** What the desk writes in mail, and the pages about following by mail. Dutch, B1. */
import type { Annotation } from '../model/annotation.ts';
import { ANNOTATION_TYPES } from '../model/annotation-types.ts';
import type { Day } from '../model/dates.ts';
import { askMail } from './ask-mail.ts';
import { ROLE_LABELS } from './manual.ts';
import { formatDay, formatNumber, listWords } from './nl.ts';

export const MAIL_FREQUENCY = { weekly: 'Elke week, op maandag', daily: 'Elke dag' } as const;
const OFTEN = { weekly: 'elke week', daily: 'elke dag' } as const;
type Frequency = keyof typeof MAIL_FREQUENCY;

/** What is followed, within a sentence. */
export const followed = {
  all: 'alle knelpunten',
  domain: (label: string) => `het domein “${label}”`,
  bottleneck: (title: string) => `het knelpunt “${title}”`,
  gone: 'iets wat niet meer op de site staat',
};

export const confirmation = {
  subject: (site: string) => `Wilt u ${site} per mail volgen?`,
  asked: (site: string) => `Iemand vroeg om mail van ${site} op dit adres. Het gaat om:`,
  item: (about: string, frequency: Frequency) => `${about}, ${OFTEN[frequency]}`,
  confirm: 'Wilt u dat? Open dan deze pagina en kies daar “Ja, mail mij”',
  otherwise: (days: number) =>
    `Wilt u dit niet, of vroeg u het niet zelf? Dan hoeft u niets te doen. U krijgt geen mail, en wij wissen uw adres na ${days} dagen.`,
};

export const digest = {
  subject: (site: string, titles: readonly string[]) =>
    `Nieuw op ${site}: ${titles.length === 1 ? titles[0] : `${formatNumber(titles.length)} knelpunten`}`,
  lede: 'Dit is er nieuw sinds de vorige mail.',
  published: (day: Day) => `Nieuw knelpunt, ${formatDay(day)}`,
  event: ({ type, by, ...rest }: Annotation, day: Day) => {
    const who = [ROLE_LABELS[by.role], by.role === 'practitioner' ? undefined : by.organisation].filter(Boolean);
    const due = type === 'commitment' && 'due' in rest ? `, klaar op ${formatDay(rest.due)}` : '';
    return `${ANNOTATION_TYPES[type].label} (${who.join(', ')}), ${formatDay(day)}${due}`;
  },
  lapsed: (day: Day) => `Toezegging verlopen, ${formatDay(day)}`,
  review: ({ type }: Annotation, day: Day) =>
    `Tijd om opnieuw te kijken (${ANNOTATION_TYPES[type].label.toLowerCase()}), ${formatDay(day)}`,
  more: (count: number) =>
    count === 1 ? 'En nog 1 ander knelpunt' : `En nog ${formatNumber(count)} andere knelpunten`,
  why: (frequency: Frequency, followed: readonly string[]) =>
    `U krijgt ${OFTEN[frequency]} deze mail als er nieuws is over ${listWords(followed)}.`,
  stopOne: (about: string) => `Geen mail meer over ${about}`,
  change: 'Vaker of minder vaak, of helemaal stoppen',
};

export const writerNews = {
  subject: 'Er is nieuws over uw inzending',
  news: (number: string) => `Er is nieuws over uw inzending ${number}.`,
  look: 'Kijk met uw code op deze pagina',
  /** The mail says no more, as others may read along. */
  why: 'Wat het nieuws is, staat niet in deze mail. Ook uw code staat er niet in. Vraagt iemand u per mail om uw code? Geef hem niet.',
  stop: 'Geen mail meer over deze inzending',
};

export const reminder = {
  subjectSoon: (days: number, title: string) =>
    days === 1 ? `Toezegging: morgen klaar. ${title}` : `Toezegging: nog ${days} dagen. ${title}`,
  subjectNow: (title: string) => `Toezegging: de dag is er. ${title}`,
  text: (title: string, due: Day) =>
    `Bij het knelpunt “${title}” staat een toezegging. Zij moet klaar zijn op ${formatDay(due)}.`,
  owner: (role: string, organisation: string) => `Wie het doet: ${role}, ${organisation}.`,
  soon: 'Weet degene die het doet hiervan? Is het al klaar, dan kan beleid dat nu melden bij het knelpunt.',
  now: (lapses: Day) =>
    `Is het klaar? Laat beleid dat melden bij het knelpunt. Zonder bericht is de toezegging verlopen vanaf ${formatDay(lapses)}.`,
  look: 'Lees de toezegging',
};

/** The form, and the page that answers it. */
export const mailForm = {
  title: 'Volg per mail',
  home: 'Volgen',
  crumb: 'Per mail',
  description: 'Krijg elke week of elke dag een mail als er iets nieuws is. U kunt altijd stoppen.',
  lede: 'U krijgt een mail als er iets nieuws is: een knelpunt, een reactie, een toezegging die verloopt. Is er niets nieuws, dan krijgt u niets.',
  withoutDesk: 'Deze site verstuurt geen mail. Op uw eigen apparaat volgen kan wel.',
  follow: 'Volgen zonder mailadres',
  about: 'Waarover wilt u mail?',
  all: 'Alle knelpunten',
  aboutCase: askMail.about,
  domains: 'Een domein',
  email: 'Uw mailadres',
  emailHint: 'Alleen voor deze mail. Stopt u, dan wissen wij het meteen.',
  frequency: 'Hoe vaak?',
  send: 'Vraag mail aan',
  problem: 'Dit is nog niet gelukt',
  // The same for every address: nobody can find out who follows what.
  asked: 'Kijk in uw mail',
  askedText:
    'Wij hebben uw aanvraag. Op dit adres krijgt u een mail met de vraag of het klopt. Pas als u daar ja zegt, begint het. Wij vragen dat één keer per dag. Vroeg u vandaag al eerder iets aan, gebruik dan die mail, of wacht tot morgen.',
  confirm: 'Klopt dit?',
  confirmText: 'U krijgt dan mail over:',
  confirmButton: 'Ja, mail mij',
  confirmed: 'Het is geregeld',
  confirmedText: 'U krijgt vanaf nu mail over:',
  manage: 'Uw mail van deze site',
  manageText: 'U krijgt nu mail over:',
  changed: 'Veranderd',
  save: 'Bewaar',
  stopOne: 'Wilt u hierover geen mail meer?',
  stopOneButton: 'Stop hiermee',
  stopAll: 'Wilt u helemaal geen mail meer van ons?',
  stopAllText: 'Wij wissen dan uw mailadres.',
  stopAllButton: 'Stop met alle mail',
  stopped: 'U krijgt hierover geen mail meer',
  stoppedText: 'Wilt u later toch weer mail, vraag het dan opnieuw aan.',
  writer: 'Wilt u geen mail meer over uw inzending?',
  writerText:
    'Wij wissen dan uw mailadres. U kunt uw inzending nog altijd volgen met uw code. Vraagt de redactie iets, dan ziet u dat alleen daar.',
  writerButton: 'Stop deze mail',
  list: (items: readonly string[], frequency: Frequency) =>
    `${items.map((item) => `– ${item}`).join('\n')}\n${MAIL_FREQUENCY[frequency]}.`,
};
