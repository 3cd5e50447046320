/** What feeds and calendars say, and the links to them. Dutch, B1. */
import type { Day } from '../model/dates.ts';
import { formatDay, formatNumber, lists } from './nl.ts';

export const feedLinks = {
  rss: 'Volg via RSS',
  /** For a program that lists what a page offers. */
  atom: (title: string) => `${title} (Atom)`,
  calendar: 'Zet de open toezeggingen in uw agenda',
};

/** Titles of feeds, by what they are about. */
export const feedTitles = {
  all: lists.title,
  unheard: lists.unheard,
  domain: lists.byDomain,
  kind: lists.byKind,
  municipality: lists.byMunicipality,
  law: lists.byLaw,
  circle: (label: string) => label,
  case: (label: string) => `Knelpunt: ${label}`,
};

export const feed = {
  lede: 'Nieuwe knelpunten, reacties en dagen waarop iets afloopt. Het nieuwste staat vooraan.',
  ledeUnheard: (days: number) =>
    `Knelpunten waarop beleid na ${formatNumber(days)} dagen nog niet heeft gereageerd. Het nieuwste staat vooraan.`,
  example: 'Dit is een verzonnen voorbeeld.',
  exampleTag: 'voorbeeld',
  practice: 'Praktijk',
  published: 'Nieuw knelpunt',
  lapsed: 'Toezegging verlopen',
  review: 'Opnieuw bekijken',
  unheard: 'Ongehoord',
  title: (what: string, bottleneck: string) => `${what}: ${bottleneck}`,
  by: (organisation: string | undefined, number: string) =>
    `Door ${organisation ?? 'de praktijk'}, bij knelpunt ${number}.`,
  at: (number: string) => `Bij knelpunt ${number}.`,
  number: (number: string) => `Dit is knelpunt ${number}.`,
  due: (due: Day) => `Uiterlijk ${formatDay(due)}.`,
  wasDue: (due: Day) => `Deze toezegging moest uiterlijk ${formatDay(due)} zijn nagekomen.`,
  owner: (role: string, organisation: string) => `Wie het doet: ${role}, ${organisation}.`,
  addressee: (organisation: string) => `Doorgezet naar ${organisation}.`,
  reviewOn: (day: Day) => `Opnieuw bekijken op ${formatDay(day)}.`,
  reviewNow: (label: string, day: Day) =>
    `De dag om hier opnieuw naar te kijken was afgesproken op ${formatDay(day)}. Het gaat om: ${label.toLowerCase()}.`,
  reason: (reason: string) => `Reden: ${withStop(reason)}`,
  was: (text: string) => `Dit werd verwacht: ${withStop(text)}`,
  becomes: (text: string) => `Dit wordt het: ${withStop(text)}`,
  unheardFor: (days: number) => `Beleid heeft hier na ${formatNumber(days)} dagen nog niet op gereageerd.`,
  sentence: withStop,
};

export const calendar = {
  name: (site: string) => `Toezeggingen - ${site}`,
  about: 'Toezeggingen van beleid aan de praktijk die nog niet zijn nagekomen, op de dag waarop zij klaar moeten zijn.',
  open: (title: string) => `Toezegging: ${title}`,
  lapsed: (title: string) => `Toezegging verlopen: ${title}`,
};

/** Of the meetings of a circle in a calendar. */
export const meetings = {
  about: (site: string) => `Bijeenkomsten van een leerkring - ${site}`,
  onTable: 'Op tafel:',
  nothingOnTable: 'Wat er op tafel komt, is nog niet bekend.',
  case: (number: string, title: string, url: string) => `- ${number} ${title}: ${url}`,
  more: (url: string) => `Meer over deze leerkring: ${url}`,
};

function withStop(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
