/** A build that ended without a whole site. */
export class IncompleteSiteError extends Error {
  override name = 'IncompleteSiteError';
}
