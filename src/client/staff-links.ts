// What only staff can use is shown to who holds the hint that they are signed in, and what readers have instead is not.
// It opens nothing: the desk asks who somebody is.

if (document.cookie.split('; ').includes('spaak-staff=1')) {
  for (const element of document.querySelectorAll<HTMLElement>('[data-staff]'))
    element.hidden = element.dataset.staff === 'without';
  if (document.querySelector('[data-annotate]')) void import('./annotate/start.ts');
}
