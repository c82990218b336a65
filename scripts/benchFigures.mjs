import { launchBrowser } from './environment/launchBrowser.mjs';

const prefix = 'onsite-bench ';

/** Opens a workbench whose host runs the bundle at the address; what it measured. */
export async function figuresOf(address, options) {
  const browser = await launchBrowser(options);
  const figures = [];
  try {
    const page = await (await browser.newContext()).newPage();
    await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The host did not come to an end.')), 300_000);
      const hear = (_type, args) => {
        const text = args.map(String).join(' ');
        const at = text.indexOf(prefix);
        if (at >= 0) figures.push(JSON.parse(text.slice(at + prefix.length)));
      };
      const exit = (code) => {
        clearTimeout(timer);
        if (code === 0) resolve();
        else reject(new Error(`The host ended with ${code}.`));
      };
      Promise.all([page.exposeFunction('codeAutomationLog', hear), page.exposeFunction('codeAutomationExit', exit)])
        .then(() => page.goto(address))
        .catch(reject);
    });
  } finally {
    await browser.close();
  }
  return figures;
}
