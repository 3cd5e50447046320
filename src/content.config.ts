import { defineCollection } from 'astro:content';
import { createContentLoaders } from './content/loaders.ts';

const loaders = createContentLoaders();

export const collections = {
  portal: defineCollection({ loader: loaders.portal }),
  bottlenecks: defineCollection({ loader: loaders.bottlenecks }),
  annotations: defineCollection({ loader: loaders.annotations }),
  circles: defineCollection({ loader: loaders.circles }),
  expectations: defineCollection({ loader: loaders.expectations }),
  pages: defineCollection({ loader: loaders.pages }),
};
