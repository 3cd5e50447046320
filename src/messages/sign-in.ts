import type { Role } from '../model/moves.ts';

/** Who signs in, as they are called at the desk. */
export const staffRoles: Record<Exclude<Role, 'practitioner'>, string> = {
  editor: 'redacteur',
  policyOfficer: 'beleidsmedewerker',
  alderman: 'wethouder',
  facilitator: 'begeleider van een leerkring',
};

/** Why a sign-in came to nothing, by `fout` in the address of the desk. */
export const signInProblems = {
  'geen-rol': 'U bent bekend, maar u hebt hier nog geen rol. Vraag de beheerder om u een rol te geven.',
  verlopen: 'Het inloggen duurde te lang of was al afgerond. Log opnieuw in.',
  mislukt: 'Het inloggen is niet gelukt. Log opnieuw in. Lukt het weer niet, vraag dan de beheerder.',
  'te-vaak': 'Vanaf deze plek is het laatste uur al heel vaak ingelogd. Probeer het later opnieuw.',
  onbereikbaar: 'De inlogdienst is nu niet te bereiken. Probeer het over een paar minuten opnieuw.',
  'geen-inlog': 'Niemand kan hier nu inloggen: er is nog geen inlogdienst ingesteld. Vraag de beheerder van deze site.',
};

/**
 * Who you can be while no provider is set up, on this machine only. They are nobody, and say so; the facilitator leads
 * the circles of the example.
 */
export const tryOutPeople = {
  'redacteur-a': { name: 'Noor Akkerman (voorbeeld)', role: 'editor', organisation: 'Werkplaats Voorbeeld' },
  'redacteur-b': { name: 'Sem Dijkhuis (voorbeeld)', role: 'editor', organisation: 'Werkplaats Voorbeeld' },
  beleid: { name: 'Ilse Veldkamp (voorbeeld)', role: 'policyOfficer', organisation: 'gemeente Voorbeeldstad' },
  wethouder: { name: 'Joris Brinkman (voorbeeld)', role: 'alderman', organisation: 'gemeente Voorbeeldstad' },
  begeleider: {
    name: 'Aisha Terpstra (voorbeeld)',
    role: 'facilitator',
    organisation: 'Werkplaats Sociaal Domein Drie Stromen',
  },
} as const satisfies Record<string, { name: string; role: keyof typeof staffRoles; organisation: string }>;

/** Beside `person`, when it is none of them. */
export const UNKNOWN_PERSON = 'Kies een van de personen';
