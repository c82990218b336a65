import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openForUser } from './environment/browserOfUser.mjs';
import { ensureDependencies } from './environment/ensureDependencies.mjs';
import { cache, root } from './environment/folders.mjs';
import { main } from './environment/main.mjs';
import { exists, run } from './environment/processes.mjs';
import { say, step } from './environment/progress.mjs';
import { sampleFolder } from './environment/sampleFolder.mjs';
import { startServer } from './environment/startServer.mjs';
import { startWeb } from './environment/startWeb.mjs';

const help = `npm start -- [options]
Opens VS Code with this extension on a copy of the sample workspace (.onsite-sample): desktop VS Code if 'code' is on
the PATH, else VS Code in the browser.
  --server       in the browser, with the Node extension host, even where 'code' is there
  --web          VS Code for the Web, with the web worker extension host; changes stay in the browser's memory
  --lang LANG    language of the interface: en or zh-cn
  --folder PATH  open this folder instead of the sample
  --fresh        make the sample workspace anew; what was changed in it is lost
  --port PORT    of the server; default: a free one
  --no-open      only print the address`;

/** Of the server edition when it starts for the first time; after that they are the person's own. */
const firstSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
};

/** Where a server is running: tells, and stays until Ctrl+C or until it ends. */
async function serve(address, server, quiet) {
  console.log(`\n  Onsite is ready: ${address}\n`);
  if (!quiet && openForUser(address)) say('Opened in your browser.');
  say('Ctrl+C ends it.');
  await server.ended;
}

await main(async () => {
  const { values } = parseArgs({
    options: {
      server: { type: 'boolean', default: false },
      web: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'en' },
      folder: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      port: { type: 'string', default: '0' },
      'no-open': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  await ensureDependencies();
  await step('Building', () => run(process.execPath, ['esbuild.mjs'], { cwd: root }));
  const folder = values.folder ?? (await sampleFolder(values));
  const port = Number(values.port);

  if (values.web) {
    const server = await step('Starting VS Code for the Web', () =>
      startWeb({ folder, extension: root, port, language: values.lang }),
    );
    await serve(server.address, server, values['no-open']);
    return 0;
  }
  if (!values.server && (await exists('code'))) {
    say('Opening desktop VS Code.');
    await run('code', ['--new-window', `--extensionDevelopmentPath=${root}`, '--locale', values.lang, folder]);
    return 0;
  }
  const data = join(cache, 'start-data');
  const settings = existsSync(join(data, 'data', 'User', 'settings.json')) ? undefined : firstSettings;
  const server = await step('Starting VS Code, server edition', () =>
    startServer({ port, data, settings, language: values.lang }),
  );
  await serve(server.address({ folder, extension: root }), server, values['no-open']);
  return 0;
});
