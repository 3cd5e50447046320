/** Texts of the tables in the manual: what components and reactions are for. The manual itself is in src/pages/handleiding. */
import type { Role } from '../model/moves.ts';

export const manualTables = {
  required: 'verplicht',
  who: 'Van',
  source: 'U schrijft',
  result: 'Dat wordt',
};

export const ROLE_LABELS: Record<Role, string> = {
  practitioner: 'praktijk',
  policyOfficer: 'beleidsmedewerker',
  alderman: 'wethouder',
  facilitator: 'begeleider van een leerkring',
  editor: 'redactie',
};

/** What a reaction means and what it does, by type. A type that is not named here shows its name and who it is for. */
export const REACTION_MEANINGS: Readonly<Record<string, string>> = {
  comment: 'Iets wat u kwijt wilt. Is het de eerste reactie van beleid, dan is het gesprek begonnen.',
  recognition:
    'Een ander team kent dit ook. De site toont alleen een aantal, en pas vanaf een drempel. Zo is geen team te herkennen.',
  acknowledgement: 'Beleid heeft het gelezen. De klok loopt door: een antwoord moet nog komen.',
  question: 'Er is meer informatie nodig. De praktijk is daarna aan zet.',
  reply: 'Antwoord op een vraag. Beleid is daarna weer aan zet.',
  context:
    'Uitleg over een regel, of over de ruimte die er is. Kan een vraag beantwoorden. Wie aan zet is, verandert niet.',
  referral: 'Een ander moet hierover beslissen. Die organisatie is daarna aan zet.',
  response:
    'Het antwoord van beleid. Zijn alle vragen beantwoord, dan is de praktijk aan zet. Anders blijft beleid aan zet.',
  commitment:
    'Een belofte met een eigenaar en een datum. De klok staat stil tot en met die dag. Wordt zij dan niet nagekomen, dan is zij verlopen en is beleid weer aan zet.',
  fulfilment: 'Bericht dat een toezegging klaar is. Loopt er geen andere meer, dan is de praktijk aan zet.',
  refusal:
    'Dit kan nu niet. Met de reden, wie het besloot, wanneer er opnieuw wordt gekeken, en een uitleg voor bewoners. Tot die dag is niemand aan zet.',
  adjustment:
    'Een leerkring heeft een verwachting bijgesteld, losgelaten of laten staan. Tot de dag van opnieuw bekijken is niemand aan zet. Daarna is de leerkring aan zet.',
  resolution: 'Het is opgelost. Alleen de praktijk kan dat zeggen.',
  reopening: 'Het speelt nog steeds, of weer. Beleid is aan zet.',
};

/** The components that authors may use: what each is for, and an example that passes the check. */
export const COMPONENT_GUIDE: Readonly<Record<string, { text: string; source: string; sourceOnly?: boolean }>> = {
  Story: {
    text: 'Een verhaal uit de praktijk, zo veranderd dat niemand zich herkent.',
    source: `<Story>

Een bewoner belt op maandag. De hulp die was toegezegd, blijkt op vrijdag te zijn gestopt. Niemand had het verteld.

</Story>`,
  },
  Quote: {
    text: 'Wat iemand zei. Noem een functie, nooit een naam.',
    source: `<Quote by="een jongerenwerker">

Wij zien elkaar vaker in de gang dan aan tafel.

</Quote>`,
  },
  Expectation: {
    text: 'Wat er is beloofd naast wat er gebeurt.',
    source:
      '<Expectation promised="Eén plan en één regisseur." practice="Eén plan, en drie afdelingen die apart besluiten." />',
  },
  Callout: {
    text: 'Iets wat moet opvallen. Kies info, warning of tip; een eigen titel mag.',
    source: `<Callout type="tip" title="Dit helpt al">

Bel de afdeling voordat u de aanvraag stuurt.

</Callout>`,
  },
  Timeline: {
    text: 'Wat er na elkaar gebeurde. Er staan alleen stappen in (Step), elk met een maand of een dag. Een titel mag.',
    source: `<Timeline>
<Step date="2025-03" title="Eerste gesprek">

Het team legt het voor aan de afdeling.

</Step>
<Step date="2025-11">

Er is een werkgroep, nog zonder uitkomst.

</Step>
</Timeline>`,
  },
  Law: {
    text: 'Een wet, met of zonder artikel. Mag ook midden in een zin.',
    source: 'De termijn staat in <Law code="wmo2015" article="2.3.5" />.',
  },
  Redacted: {
    text: 'Iets wat u weet, maar weglaat omdat het herkenbaar is. Schrijf erbij wat voor soort gegeven het was.',
    source: 'Het gezin verhuisde naar <Redacted reason="plaats" />.',
  },
  Unknown: {
    text: 'Iets wat niemand van u weet. Dat is iets anders dan weggelaten.',
    source: 'Hoeveel aanvragen er liggen, is <Unknown />.',
  },
  Figure: {
    text: 'Een afbeelding uit de map media. De beschrijving is verplicht: zij is voor wie de afbeelding niet ziet.',
    source:
      '<Figure src="media/route.png" alt="Een aanvraag gaat langs drie afdelingen en komt bij de eerste terug." caption="De weg van een aanvraag" />',
    sourceOnly: true,
  },
};

/** What operators set in the environment. */
export const SETTINGS: Readonly<Record<string, string>> = {
  SPAAK_URL:
    'Het openbare adres, zonder pad: https://spaak.voorbeeld.nl. Alleen wat daarvandaan komt, mag iets veranderen.',
  SPAAK_CONTENT: 'De map van uw portaal. Zonder deze regel: content, en dat zijn verzonnen voorbeelden.',
  SPAAK_DATA: 'De map waarin de desk alles bewaart. Zonder deze regel: .spaak. De unit vult dit voor u in.',
  HOST: 'Waar Spaak luistert: 127.0.0.1. Laat dit zo als de webserver op dezelfde machine staat.',
  PORT: 'De poort: 4321.',
  SPAAK_SECRET:
    'Waarmee codes van schrijvers onherkenbaar worden bewaard; 32 tekens of meer. Zonder deze regel maakt Spaak het zelf en bewaart het in SPAAK_DATA.',
  SPAAK_RELEASE:
    'local of push. Bij local (de standaard) bouwt de desk de site zelf. Bij push bouwt een ander hem, na elke commit.',
  SPAAK_REMOTE:
    'Het adres van een git-opslag waar de inhoud ook staat, bij https met gebruiker en token erin. De desk haalt daar elke minuut op wat nieuw is, en zet er alles neer wat hij zelf verandert. Nodig bij push.',
  OIDC_ISSUER: 'Het adres van uw inlogdienst, zoals de dienst het zelf noemt.',
  OIDC_CLIENT_ID: 'Hoe de inlogdienst deze site noemt.',
  OIDC_CLIENT_SECRET: 'Het geheim dat daarbij hoort.',
  OIDC_ROLES: 'Wie welke rol krijgt: claim:waarde=rol, met komma’s ertussen.',
  OIDC_ORGANISATION: 'De claim met iemands organisatie. Die komt bij reacties te staan.',
  SMTP_URL:
    'Uw mailserver, met gebruiker en wachtwoord: smtps://gebruiker:wachtwoord@mail.voorbeeld.nl:465. Zonder deze regel verstuurt Spaak geen mail.',
  SPAAK_NOW: 'De dag die vandaag heet, om iets te proberen: 2026-11-24. Niet op een site die bezoekers heeft.',
};
