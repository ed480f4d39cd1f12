// What the Maven build runs: installs what package-lock.json names and builds into dist/, both only where something
// changed since the last time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`The console needs Node.js 20.19 or newer to be built; this is ${process.versions.node}.`);
}
process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));

const installed = 'node_modules/.milepost-installed';
const built = 'node_modules/.milepost-built';

step(installed, ['package.json', 'package-lock.json'], ['ci', '--no-audit', '--no-fund']);
step(
  built,
  [
    'package.json',
    'package-lock.json',
    'index.html',
    'vite.config.ts',
    'postcss.config.cjs',
    'tsconfig.json',
    'public',
    'web',
  ],
  ['run', 'build'],
);

/** Runs npm unless the file `mark` says that it ran for exactly these inputs. */
function step(mark, inputs, command) {
  const state = fingerprint(inputs);
  if (existsSync(mark) && (mark !== built || existsSync('dist/index.html')) && readFileSync(mark, 'utf8') === state) {
    console.log(`console: npm ${command.join(' ')}: nothing changed`);
    return;
  }
  const { status, error } = spawnSync('npm', command, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) {
    fail(`npm can't be started (${error.message}): install it beside Node.js.`);
  }
  if (status !== 0) {
    fail(`npm ${command.join(' ')} failed; what it said stands above.`);
  }
  writeFileSync(mark, state);
}

function fingerprint(inputs) {
  const hash = createHash('sha256').update(process.version);
  for (const file of inputs.flatMap(files)) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function files(path) {
  if (!existsSync(path)) {
    return [];
  }
  const children = readdirSyncOrNone(path);
  return children === undefined ? [path] : children.sort().flatMap((child) => files(join(path, child)));
}

function readdirSyncOrNone(path) {
  try {
    return readdirSync(path);
  } catch (error) {
    if (error.code === 'ENOTDIR') {
      return undefined;
    }
    throw error;
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
