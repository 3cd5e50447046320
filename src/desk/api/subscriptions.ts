import type { z } from 'zod';
import { fieldMessage } from '../../messages/submit.ts';
import { mailForm } from '../../messages/mail.ts';
import { amsterdamDay } from '../../model/dates.ts';
import { createLinkTokens, type LinkPurpose } from '../mail/link-tokens.ts';
import { CONFIRM_PATH, UNSUBSCRIBE_PATH } from '../mail/links.ts';
import { describeAbout, listFollowed } from '../mail/write-letter.ts';
import { findSubject, formatAbout, parseAbout, type About, type Subject } from '../subscriptions/about.ts';
import type { Subscriber } from '../subscriptions/subscriptions.ts';
import type { Desk, Mail } from './desk.ts';
import { toBody } from './form-body.ts';
import { judge } from './judge.ts';
import { readPosted } from './posted.ts';
import { Refusal, refuseTooMany, type RefusalDetails } from './refusal.ts';
import { respond } from './respond.ts';
import type { ApiContext, PlainRoute, PostRoute, Reply, Route } from './route.ts';
import {
  askedAnswer,
  changeBody,
  stoppableAnswer,
  stopBody,
  stoppedAnswer,
  subscriberAnswer,
  subscriptionBody,
  tokenBody,
  type SubscriberAnswer,
} from './subscription-schemas.ts';

const PAGE = { path: '/volgen/mail/', when: [] };
const FORM_PAGE = { ...PAGE, when: ['form'] };

/** Following by mail: asking for it, confirming, changing, stopping. */
export function listSubscriptionRoutes(desk: Desk): Route[] {
  return [
    createRequestRoute(desk),
    createConfirmPageRoute(desk),
    createConfirmRoute(desk),
    createChangeRoute(desk),
    createStopPageRoute(desk),
    createStopRoute(desk),
  ];
}

function createRequestRoute(desk: Desk): PostRoute {
  const fields = {
    email: 'text',
    about: 'text',
    frequency: 'optional',
    website: 'optional',
    opened: 'number',
  } as const;
  return {
    kind: 'form',
    method: 'POST',
    path: '/api/subscriptions',
    summary: 'Asks for mail. The address is asked first whether it wants that; the answer here is always the same.',
    status: 200,
    body: subscriptionBody,
    answer: askedAnswer,
    page: FORM_PAGE,
    toBody: (form) => toBody(form, fields),
    async post(body, client) {
      const { subscriptions, content, hurry } = getMail(desk);
      const verdict = judge(body, subscriptionBody, { freeText: [] });
      const { about, subject } = findAsked(body, content());
      if ('problems' in verdict || !about || !subject) {
        const unknown = subject ? {} : { about: fieldMessage('about', 'unknown') };
        const problems = { ...unknown, ...('problems' in verdict && verdict.problems) };
        throw new Refusal('invalid', { fields: problems, ...(about && subject && besideForm(about, subject)) });
      }
      const seconds = desk.limits.subscriptions.secondsToWait(client);
      if (seconds > 0) throw refuseTooMany(seconds);
      desk.limits.subscriptions.count(client);
      const { email: address, frequency, website } = verdict.data;
      // Only programs fill in what people do not see.
      if (!website) {
        await subscriptions.request({ address, about: formatAbout(about), frequency }, desk.now().toISOString());
        hurry();
      }
      return { json: { asked: true }, filling: { when: ['asked'] } };
    },
  };
}

/** Nothing is confirmed by opening an address: programs that check mail for its receiver do that too. */
function createConfirmPageRoute(desk: Desk): PlainRoute {
  return {
    kind: 'plain',
    method: 'GET',
    path: CONFIRM_PATH,
    summary: 'What a link in a mail would confirm. A POST with the same token does.',
    status: 200,
    answer: subscriberAnswer,
    page: PAGE,
    async respond(c) {
      const token = c.req.query('token') ?? '';
      const { mail, id } = readToken(desk, token, ['confirm']);
      const subscriber = assertKnown(await mail.subscriptions.find(id));
      const words = subscriber.requests.length > 0 ? 'confirm' : 'confirmed';
      return show(c, desk, toReply(subscriber, { token, mail, when: [words] }));
    },
  };
}

function createConfirmRoute(desk: Desk): PostRoute {
  return {
    kind: 'form',
    method: 'POST',
    path: CONFIRM_PATH,
    summary: 'Confirms all that was asked for an address; news from now on is told.',
    status: 200,
    body: tokenBody,
    answer: subscriberAnswer,
    page: PAGE,
    toBody: (form) => toBody(form, { token: 'text' }),
    async post(body) {
      const { token } = judgeToken(body, tokenBody);
      const { mail, id } = readToken(desk, token, ['confirm']);
      await mail.look();
      const subscriber = assertKnown(await mail.subscriptions.confirm(id, amsterdamDay(desk.now()) ?? ''));
      return toReply(subscriber, { token, mail, when: ['confirmed'] });
    },
  };
}

function createChangeRoute(desk: Desk): PostRoute {
  return {
    kind: 'form',
    method: 'POST',
    path: '/api/subscriptions/change',
    summary: 'Changes how often mail comes.',
    status: 200,
    body: changeBody,
    answer: subscriberAnswer,
    page: PAGE,
    toBody: (form) => toBody(form, { token: 'text', frequency: 'optional' }),
    async post(body) {
      const { token, frequency } = judgeToken(body, changeBody);
      const { mail, id } = readToken(desk, token, ['subscriber']);
      const subscriber = assertKnown(await mail.subscriptions.setFrequency(id, frequency));
      return toReply(subscriber, { token, mail, when: ['manage', 'changed'] });
    },
  };
}

function createStopPageRoute(desk: Desk): PlainRoute {
  return {
    kind: 'plain',
    method: 'GET',
    path: UNSUBSCRIBE_PATH,
    summary: 'What a link in a mail would stop or change. A POST to the same address stops it.',
    status: 200,
    answer: stoppableAnswer,
    page: PAGE,
    async respond(c) {
      const token = c.req.query('token') ?? '';
      const { mail, purpose, id } = readToken(desk, token, ['subscriber', 'writer']);
      if (purpose === 'writer')
        return show(c, desk, { json: { number: id }, filling: { values: { token }, when: ['writer'] } });
      const subscriber = assertKnown(await mail.subscriptions.find(id));
      const about = c.req.query('about');
      const isOne = about !== undefined && subscriber.follows.length > 1 && subscriber.follows.includes(about);
      const when = isOne ? ['manage', 'stop-one'] : ['manage'];
      return show(c, desk, toReply(subscriber, { token, mail, when, ...(isOne && { about }) }));
    },
  };
}

/**
 * With its token in the address it stops everything, whatever is in the body: what a mail provider posts has no origin,
 * no cookies, and either of two kinds of body (https://www.rfc-editor.org/rfc/rfc8058#section-3.2).
 */
function createStopRoute(desk: Desk): PlainRoute {
  return {
    kind: 'plain',
    method: 'POST',
    path: UNSUBSCRIBE_PATH,
    summary: 'Stops mail: all of it, one thing that is followed, or that about a submission. The address goes with it.',
    status: 200,
    body: stopBody,
    answer: stoppedAnswer,
    page: PAGE,
    async respond(c) {
      getMail(desk);
      const query = c.req.query('token');
      const { token, about } = query === undefined ? await readStop(c) : { token: query, about: undefined };
      const { mail, purpose, id } = readToken(desk, token, ['subscriber', 'writer']);
      if (purpose === 'writer') await desk.inbox.stopInforming(id);
      // Who stopped before is told so again.
      else await mail.subscriptions.stop(id, about);
      return show(c, desk, { json: { stopped: true }, filling: { when: ['stopped'] } });
    },
  };
}

async function readStop(c: ApiContext): Promise<{ token: string; about?: string | undefined }> {
  const posted = await readPosted(c.req.raw);
  if ('form' in posted) c.set('form', posted.form);
  const body = 'form' in posted ? toBody(posted.form, { token: 'text', about: 'optional' }) : posted.json;
  return judgeToken(body, stopBody);
}

/** @throws {Refusal} where no mail can be sent. */
function getMail({ mail }: Desk): Mail {
  if (!mail) throw new Refusal('no-mail');
  return mail;
}

/** @throws {Refusal} when this desk did not make it for one of these. */
function readToken(desk: Desk, token: string, purposes: readonly LinkPurpose[]) {
  const mail = getMail(desk);
  const read = createLinkTokens(desk.secret).read(token);
  if (!read || !purposes.includes(read.purpose)) throw new Refusal('unknown-link');
  return { ...read, mail };
}

function judgeToken<Data>(body: unknown, schema: z.ZodType<Data>): Data {
  const verdict = judge(body, schema, { freeText: [] });
  if ('data' in verdict) return verdict.data;
  throw 'token' in verdict.problems
    ? new Refusal('unknown-link')
    : new Refusal('invalid', { fields: verdict.problems });
}

function assertKnown(subscriber: Subscriber | undefined): Subscriber {
  if (!subscriber) throw new Refusal('unknown-link');
  return subscriber;
}

function findAsked(body: unknown, content: ReturnType<Mail['content']>) {
  // A body without fields was refused before.
  const { about: text } = body as { about?: unknown };
  const about = typeof text === 'string' ? parseAbout(text) : undefined;
  return { about, subject: about && findSubject(about, content) };
}

/** A bottleneck is not in the list of the form: it is shown with its title. */
function besideForm(about: About, subject: Subject): Pick<RefusalDetails, 'beside'> {
  if (subject.kind !== 'bottleneck') return {};
  const values = { about: formatAbout(about), subject: mailForm.aboutCase(subject.title) };
  return { beside: { values, when: ['form-case'] } };
}

function toReply(subscriber: Subscriber, { token, mail, when, about }: Shown): Reply {
  const { id: _id, ...json } = subscriber;
  const content = mail.content();
  const { follows, requests } = subscriber;
  const isAsked = when.includes('confirm');
  const frequency = (isAsked ? requests.at(-1)?.frequency : subscriber.frequency) ?? 'weekly';
  const names = isAsked ? requests.map((request) => request.about) : follows;
  return {
    json: json satisfies SubscriberAnswer,
    filling: {
      values: {
        token,
        about,
        follows: listFollowed(names, frequency, content),
        subject: about === undefined ? undefined : describeAbout(about, content),
      },
      when,
      typed: new Map([['frequency', [frequency]]]),
    },
  };
}

function show(c: ApiContext, desk: Desk, reply: Reply): Promise<Response> {
  return respond(c, desk.siteRoot(), { page: PAGE, status: 200 }, reply);
}

interface Shown {
  token: string;
  mail: Mail;
  when: string[];
  about?: string;
}
