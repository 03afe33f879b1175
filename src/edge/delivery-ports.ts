// The real ports of delivery: the settings in the configuration folder, the variables that a user's command sees, and the
// end of its processes.

import { type DeliveryParts, makeDelivery } from '../delivery/delivery.ts';
import { deliveryOf } from '../delivery/settings.ts';
import { type SettingsFile, settingsFile } from '../delivery/settings-file.ts';
import type { Delivery } from '../delivery/types.ts';
import type { Files } from '../store/files.ts';
import { nodeFiles } from '../store/node-files.ts';
import { findPlaces } from '../store/places.ts';
import { surroundingsOf } from './surroundings.ts';

/** Where programs are found, where they keep their own settings, how they speak; the last three are Windows'. */
const passedOn = ['PATH', 'HOME', 'LANG', 'SystemRoot', 'USERPROFILE', 'PATHEXT'];

type ProcessOfDelivery = Pick<NodeJS.Process, 'env' | 'platform' | 'geteuid' | 'kill'>;

export const commandPorts = (of: Pick<NodeJS.Process, 'env' | 'platform' | 'kill'>): DeliveryParts['command'] => ({
  environment: Object.fromEntries(
    passedOn.flatMap((name) => {
      const value = of.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  ),
  endGroup(pid) {
    try {
      of.kill(of.platform === 'win32' ? pid : -pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  },
});

/** `settings`: for those who change them; `delivery` reads them anew for each message. */
export interface DeliveryPorts {
  readonly settings: SettingsFile;
  readonly delivery: Delivery;
}

/** For commands that have not looked for the folders yet. */
export async function deliveryPorts(
  of: ProcessOfDelivery,
  options: { readonly configDir?: string },
): Promise<DeliveryPorts> {
  const files = nodeFiles(of.geteuid?.());
  return deliveryIn((await findPlaces(surroundingsOf(of, options), files)).config, files, of);
}

/** `folder`: the configuration folder. Making it reads and touches nothing. */
export function deliveryIn(folder: string, files: Files, of: ProcessOfDelivery): DeliveryPorts {
  const settings = settingsFile(files, folder);
  const delivery = makeDelivery({
    command: commandPorts(of),
    async settings() {
      const reading = await settings.read();
      return reading.ok ? deliveryOf(reading.settings) : {};
    },
  });
  return { settings, delivery };
}
