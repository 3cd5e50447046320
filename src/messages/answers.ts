/** Texts of the two short forms below a bottleneck, and of the page that answers them. */

// Apart, so that the script of every bottleneck brings no more than these.
export const ANSWER_THANKS = 'Dank u wel. Uw antwoord ligt bij de redactie.';
export const ANSWER_FAILED = 'Versturen lukt nu niet. Wat u typte, staat er nog. Probeer het straks opnieuw.';

export const answers = {
  optional: '(mag leeg blijven)',
  hint: 'Alleen de redactie leest dit. Laat namen, adressen en nummers weg.',
  recognition: 'Ook bij ons',
  recognitionText: (threshold: number) =>
    `Herkent u dit uit uw werk? De redactie telt u mee. Op de site komt alleen een aantal, en pas vanaf ${threshold}. Wat u schrijft en waar u werkt, staan er nooit bij.`,
  frequency: 'Hoe vaak speelt het bij u?',
  noFrequency: 'weet ik niet',
  toForm: 'Speelt dit ook bij u?',
  note: 'Toelichting',
  sendRecognition: 'Tel ons mee',
  outcome: 'Is het bij u opgelost?',
  outcomeText: 'Alleen de praktijk kan dat zeggen. De redactie weegt uw antwoord mee. Het komt niet zo op de site.',
  outcomes: { resolved: 'Ja, opgelost', 'not-resolved': 'Nee, niet opgelost' },
  evidence: 'Waaraan merkt u dat?',
  sendOutcome: 'Stuur naar de redactie',
};

export const received = {
  title: 'Uw antwoord bij een knelpunt',
  crumb: 'Uw antwoord',
  description: 'Wat er met uw antwoord bij een knelpunt gebeurt.',
  nothing:
    'Er is nu niets verstuurd. Onder elk knelpunt kunt u “ook bij ons” kiezen, of zeggen of het bij u is opgelost.',
  thanksText: 'De redactie weegt het mee. Wij vroegen niet wie u bent; u krijgt dus geen bericht.',
  number: 'Nummer:',
  back: 'Terug naar het knelpunt',
  all: 'Alle knelpunten',
  problem: 'Uw antwoord is nog niet verstuurd',
};
