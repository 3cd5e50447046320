// What only staff can use is shown to who holds the hint that they are signed in, and what readers have instead is not.
// It opens nothing: the desk asks who somebody is.

if (document.cookie.split('; ').includes('spaak-staff=1')) {
  for (const element of document.querySelectorAll<HTMLElement>('[data-staff]')) {
    const { staff } = element.dataset;
    element.hidden = staff === 'without';
    // On the page of a bottleneck they can do more.
    if (staff === 'react') void import('./annotate/start.ts');
  }
}
