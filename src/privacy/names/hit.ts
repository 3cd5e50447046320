import { readTo } from '../context.ts';
import { LEFT_OUT, type Certainty, type Found } from '../detector.ts';
import { isOnlyFirstName } from './first-names.ts';
import { readName } from './reading.ts';

const ADVICE =
  'Dit lijkt de naam van een persoon. Daarmee is iemand te herkennen en op te zoeken. Haal de naam weg: u kunt schrijven wie het is, zoals "een bewoner" of "de moeder".';
const ADVICE_POSSIBLE =
  'Dit kan de naam van een persoon zijn. Gaat het om een bewoner of een collega? Haal de naam dan weg. De naam van een bestuurder, een verzonnen naam of de naam van iets anders kunt u laten staan.';
const NEXT_NAME = /(?: \(\d{1,2}(?: jaar)?\))?(?:,? (?:en|&|of) |, )(?=\p{Lu})/uy;
const MOST_OTHERS = 6;

export function toName(start: number, end: number, certainty: Certainty, replacement: string): Found {
  return { start, end, certainty, advice: certainty === 'possible' ? ADVICE_POSSIBLE : ADVICE, replacement };
}

/**
 * The rest of a list that goes on at `at`: "Noor, Emre en Zoë". After one person what follows must be a known name,
 * after several any name will do.
 */
export function findOthers(text: string, at: number, { areSeveral }: { areSeveral: boolean }): Found[] {
  const others: Found[] = [];
  let from = readTo(NEXT_NAME, text, at);
  while (from !== undefined && others.length < MOST_OTHERS) {
    const name = readName(text, from, 'role');
    if (!name || !(areSeveral || name.isKnown || isOnlyFirstName(name.words[0] ?? ''))) break;
    others.push(toName(from, name.end, 'likely', LEFT_OUT));
    from = readTo(NEXT_NAME, text, name.end);
  }
  return others;
}
