import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotationTypeName } from '../../src/model/annotation-types.ts';
import { addDays } from '../../src/model/dates.ts';
import { schemaFor } from '../../src/model/kinds.ts';
import type { Role } from '../../src/model/moves.ts';
import {
  CARE_OFFICE,
  INSURER,
  MUNICIPALITY,
  PUBLISHED,
  ROLE_NAMES,
  TYPE_NAMES,
  WHO,
  author,
  event,
  fold,
  withdrawn,
  type Entry,
} from './support.ts';

describe('whatever the events,', () => {
  const days = fc.nat(400).map((count) => addDays(PUBLISHED, count));
  const organisations = fc.constantFrom(MUNICIPALITY, CARE_OFFICE, INSURER);
  const options = { questions: ['q1', 'q2'] };
  const events = eventsBy(ROLE_NAMES);

  it('they are as their files may hold them', () => {
    fc.assert(
      fc.property(events, (entries) => {
        for (const { data } of entries) expect(schemaFor('annotation', data).safeParse(data).error).toBeUndefined();
      }),
    );
  });

  it('the fold never throws', () => {
    fc.assert(
      fc.property(events, days, (entries, day) => {
        expect(() => fold(entries, { ...options, day })).not.toThrow();
      }),
    );
  });

  it('the order of the array does not matter', () => {
    const shuffled = events.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
    );
    fc.assert(
      fc.property(shuffled, days, ([entries, others], day) => {
        expect(fold(others, { ...options, day })).toEqual(fold(entries, { ...options, day }));
      }),
    );
  });

  it('a turn has begun by the day, and only nobody has none', () => {
    fc.assert(
      fc.property(events, days, (entries, day) => {
        const { turn, turnSince } = fold(entries, { ...options, day });
        expect(turn === 'nobody').toBe(turnSince === undefined);
        expect((turnSince ?? day) <= day).toBe(true);
      }),
    );
  });

  it('policy alone never solves a case', () => {
    fc.assert(
      fc.property(eventsBy(['policyOfficer', 'alderman']), days, (entries, day) => {
        expect(fold(entries, { ...options, day }).status).not.toBe('resolved');
      }),
    );
  });

  it('what was withdrawn or comes later might as well not be there', () => {
    fc.assert(
      fc.property(events, days, (entries, day) => {
        const present = entries.filter(({ data }) => !('withdrawn' in data) && data.created.slice(0, 10) <= day);
        const { warnings: _some, ...expected } = fold(present, { ...options, day });
        const { warnings: _all, ...dialogue } = fold(entries, { ...options, day });
        expect(dialogue).toEqual(expected);
      }),
    );
  });

  it('the figures agree with each other', () => {
    fc.assert(
      fc.property(events, days, (entries, day) => {
        const { questions, overdue, turn, commitments, reviewsDue } = fold(entries, { ...options, day });
        expect(questions.answered).toBeLessThanOrEqual(questions.total);
        if (overdue) expect(['policy', 'addressee']).toContain(turn);
        for (const { due, state, fulfilledOn } of commitments) {
          expect(state === 'fulfilled').toBe(fulfilledOn !== undefined);
          if (state !== 'fulfilled') expect(state).toBe(due < day ? 'lapsed' : 'open');
        }
        for (const { on } of reviewsDue) expect(on <= day).toBe(true);
      }),
    );
  });

  /** Up to twelve events of any type that some of `roles` may write, some of them withdrawn. */
  function eventsBy(roles: readonly Role[]): fc.Arbitrary<Entry[]> {
    const voices = TYPE_NAMES.flatMap((type) => WHO[type].map((role) => ({ type, role }))).filter(({ role }) =>
      roles.includes(role),
    );
    const draw = fc.record({
      voice: fc.constantFrom(...voices),
      on: days,
      // These hours lie on the same day in Amsterdam all year.
      hour: fc.integer({ min: 10, max: 20 }),
      organisation: organisations,
      addressee: organisations,
      until: days,
      refersTo: fc.nat(),
      answers: fc.subarray(['q1', 'q2', 'q9'], { minLength: 1 }),
      isWithdrawn: fc.integer({ min: 1, max: 10 }).map((chance) => chance === 1),
    });
    return fc.array(draw, { maxLength: 12 }).map((draws) => {
      const ids = draws.map(({ on }, index) => `${on.replaceAll('-', '')}-${'abcdefghijkl'.charAt(index).repeat(8)}`);
      return draws.map(({ voice, on, hour, organisation, addressee, until, refersTo, answers, isWithdrawn }, index) => {
        const target = ids[refersTo % ids.length];
        const fields: Partial<Record<AnnotationTypeName, object>> = {
          comment: { inReplyTo: target },
          reply: { inReplyTo: target },
          context: { answers },
          referral: { addressee: { organisation: addressee, decisionLevel: 'state' } },
          response: { answers },
          commitment: { due: until, answers },
          fulfilment: { commitment: target },
          refusal: { reviewOn: until, answers },
          adjustment: { reviewOn: until },
        };
        const entry = event(voice.type, `${on}T${hour}:00:00+01:00`, {
          id: ids[index],
          by: author(voice.role, organisation),
          ...fields[voice.type],
        });
        return isWithdrawn ? withdrawn(entry, on) : entry;
      });
    });
  }
});
