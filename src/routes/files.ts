import type { APIRoute, GetStaticPaths } from 'astro';
import { getHandbook } from '../components/data.ts';
import { findPictures } from '../core/render/pictures.ts';
import { readPicture } from '../plugin/pictures.ts';

/** The pictures that pages show, and no other file of the repository. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { records } = await getHandbook();
  return findPictures(records).map((path) => ({ params: { path } }));
};

export const GET: APIRoute = ({ params }) => readPicture(params.path ?? '');
