import type { APIRoute } from 'astro';
import { getBriefIndex } from '../../../queries/brief-pages.ts';

/** Which bottlenecks letters can be made of, and in which files they are. */
export const GET: APIRoute = async () => Response.json(await getBriefIndex());
