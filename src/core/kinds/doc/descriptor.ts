import type { DocRecord } from '../../schema/service.ts';
import { type KindDescriptor, PLAIN } from '../descriptor.ts';

export const DOC: KindDescriptor<DocRecord> = {
  ...PLAIN,
  kind: 'doc',
  route: '',
  index: '/guide/',
  names: { one: 'page', any: 'a page', several: 'other pages', many: 'Pages' },
  usualFolder: 'content/docs',
  takesRest: true,
};
