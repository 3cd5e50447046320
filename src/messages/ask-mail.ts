/** What is said beside a button to follow, and on the page that it leads to, of following by mail. Dutch, B1. */

export const askMail = {
  link: 'Volg per mail',
  aboutThis: 'U krijgt mail over dit knelpunt.',
  about: (title: string) => `U krijgt mail over het knelpunt “${title}”.`,
  other: 'Kies iets anders',
  gone: 'Dit knelpunt staat niet meer op de site. Kies hieronder waarover u wel mail wilt.',
  goneDomain: 'Dit domein kennen wij niet. Kies hieronder waarover u mail wilt.',
  withoutScript:
    'Uw browser gebruikt geen JavaScript. Daarom kunt u hier kiezen uit alle knelpunten of een domein, en niet één knelpunt.',
};
