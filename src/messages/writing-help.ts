/** What helps somebody who writes a bottleneck; its script comes when they start. */

/** The check for personal data, while somebody writes. */
export const privacyCheck = {
  name: (label: string) => `Privacytoets van “${label.replace(/[?:]$/, '')}”`,
  found: (count: number) => `Privacytoets: ${count === 1 ? '1 plek' : `${count} plekken`}.`,
  onDevice: 'Dit gebeurt op uw eigen apparaat; er is nog niets verstuurd.',
  clean: 'Privacytoets: niets meer gevonden.',
  replace: (replacement: string) => `Vervang door “${replacement}”`,
  accept: 'Laat staan: hieraan is niemand te herkennen',
  mustGo: 'Moet eruit.',
  /** By the kind of personal data, in the summary of errors. */
  remove: (type: string, label: string) => `Haal ${TYPES[type] ?? 'het persoonsgegeven'} uit “${label}”`,
  decide: (type: string, label: string) =>
    `Kijk naar ${TYPES[type] ?? 'het persoonsgegeven'} in “${label}”: vervang het, of zet een vinkje dat het mag blijven`,
};

const TYPES: Record<string, string> = {
  bsn: 'het BSN',
  phone: 'het telefoonnummer',
  email: 'het e-mailadres',
  iban: 'het rekeningnummer',
  address: 'het adres',
  birthdate: 'de geboortedatum of leeftijd',
  name: 'de naam',
  'licence-plate': 'het kenteken',
  'case-number': 'het zaaknummer',
  'social-handle': 'het account',
};

/** Bottlenecks that are like what somebody writes. */
export const similar = {
  title: 'Lijkt dit erop?',
  text: 'Misschien staat het er al. Dan is “ook bij ons” genoeg. Links openen in een nieuw tabblad; uw tekst blijft hier staan.',
  found: (count: number) => (count === 1 ? '1 knelpunt lijkt hierop.' : `${count} knelpunten lijken hierop.`),
  number: (number: string) => `Knelpunt ${number}`,
  alsoHere: 'Ook bij ons',
  alsoHereOf: (title: string) => `Ook bij ons: ${title}`,
  different: 'Nee, dit is anders',
};

export const preview = {
  open: 'Bekijk hoe het wordt',
  title: 'Zo kan het eruitzien',
  text: 'De redactie kan woorden veranderen en vraagt dan uw akkoord. Er is nog niets verstuurd.',
  close: 'Terug naar het formulier',
  untitled: 'Nog zonder titel',
  happens: 'Wat er gebeurt',
  obstacle: 'Wat het tegenhoudt',
  helps: 'Wat zou helpen',
  questions: 'Vragen aan beleid',
  empty: 'U hebt nog niets opgeschreven.',
  region: 'Regio',
  professional: 'Professional',
};
