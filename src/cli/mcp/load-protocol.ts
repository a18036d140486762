import { EnvironmentError } from '../../node/usage-error.ts';

/** The official SDK of the protocol, which an install brings only where somebody asks for it. */
const SDK = '@modelcontextprotocol/sdk';

/**
 * Loads what needs the SDK of the protocol.
 * @throws EnvironmentError with the line that installs the SDK, where it is missing.
 */
export async function loadProtocol<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    if (!isMissing || !error.message.includes(SDK)) throw error;
    throw new EnvironmentError(
      `Unexpected install without ${SDK}, expected it for the command mcp.`,
      `Run: npm install --save-dev ${SDK}`,
    );
  }
}
