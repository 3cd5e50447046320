/** Where the pictures of the manual are, as `npm run bench -- screenshots` makes them. */
export const PICTURES = 'src/assets/handleiding';
/** Of each picture. */
export const MAX_PICTURE_BYTES = 60_000;
