import type { Day } from '../../model/dates.ts';
import { isDay } from '../../model/dates.ts';
import { DEFAULT_ADDRESSEE, findAddressee, type Selection } from '../../feeds/brief/selection.ts';
import { briefPage as words } from '../../messages/brief.ts';
import { find } from '../elements.ts';
import { findPeriod, toDays, type Period } from './periods.ts';

/** What the form says, without what is picked by hand. */
export type Asked = Omit<Selection, 'picked'>;

export interface Form {
  /** Undefined when its days make no sense, which it says itself. */
  read(): Asked | undefined;
  period(): Period;
  show(selection: Selection): void;
  /** Chooses another period, or all domains. */
  widen(period: Exclude<Period, 'eigen' | 'geen'> | 'domains'): void;
}

/** `onChange` is told of every choice, `onSubmit` of who is done choosing. */
export function createForm(form: HTMLFormElement, today: Day, { onChange, onSubmit }: Listeners): Form {
  const addressee = find('select', HTMLSelectElement, form);
  const [from, until] = [find('[name=van]', HTMLInputElement, form), find('[name=tot]', HTMLInputElement, form)];
  const days = find('[data-days]', HTMLElement, form);
  const wrong = find('[data-days-wrong]', HTMLElement, form);
  const domains = find('[data-domains]', HTMLFieldSetElement, form);
  const boxes = [...domains.querySelectorAll('input')];
  const periods = [...form.querySelectorAll<HTMLInputElement>('[name=periode]')];
  const period = () => (periods.find(({ checked }) => checked)?.value ?? 'geen') as Period;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onSubmit();
  });
  form.addEventListener('input', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.name === 'periode') fillDays();
    draw();
    onChange();
  });

  return {
    read() {
      const chosen = period();
      const own = chosen === 'eigen' ? toOwnDays() : toDays(chosen, today);
      const isReversed = own.from !== undefined && own.until !== undefined && own.from > own.until;
      for (const input of [from, until]) input.setAttribute('aria-invalid', String(isReversed));
      wrong.textContent = isReversed ? words.reversed : '';
      if (isReversed) return undefined;
      const codes = chosen === 'geen' ? [] : boxes.filter(({ checked }) => checked).map(({ value }) => value);
      return { addressee: findAddressee(addressee.value) ?? DEFAULT_ADDRESSEE, ...own, domains: codes };
    },
    period,
    show(selection) {
      addressee.value = selection.addressee;
      choose(findPeriod(selection, today));
      for (const box of boxes) box.checked = selection.domains.includes(box.value);
      from.value = selection.from ?? '';
      until.value = selection.until ?? '';
      draw();
    },
    widen(to) {
      if (to === 'domains') for (const box of boxes) box.checked = false;
      else {
        choose(to);
        fillDays();
      }
      draw();
      onChange();
    },
  };

  function choose(chosen: Period): void {
    for (const input of periods) input.checked = input.value === chosen;
  }

  /** Who chooses their own days begins with those of what was chosen before. */
  function fillDays(): void {
    const chosen = period();
    if (chosen === 'eigen') return;
    const named = toDays(chosen, today);
    from.value = named.from ?? '';
    until.value = named.until ?? '';
  }

  function draw(): void {
    const chosen = period();
    days.hidden = chosen !== 'eigen';
    domains.hidden = chosen === 'geen';
  }

  function toOwnDays(): Pick<Selection, 'from' | 'until'> {
    return {
      ...(isDay(from.value) && { from: from.value }),
      // With no day at all it is everything until now.
      ...(isDay(until.value) ? { until: until.value } : from.value === '' && { until: today }),
    };
  }
}

interface Listeners {
  onChange: () => void;
  onSubmit: () => void;
}
