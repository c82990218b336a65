import type { Contact } from '../model/customer';
import type { Member } from '../model/trip';

/** Who can say for the customer that something is done: the nearest first. */
type Confirmer = Pick<Contact, 'id' | 'name' | 'role' | 'channel'>;

/**
 * A customer's contacts in the order in which they are likely to confirm: who asked for it (`asker`, an id or a name), then who
 * decides. Somebody who asked and is neither a contact nor of the team is the customer's too.
 */
export function confirmers(
  contacts: readonly Contact[],
  team: readonly Member[],
  asker: string | undefined,
): readonly Confirmer[] {
  const isAsker = ({ id, name }: Confirmer) => asker !== undefined && (id === asker || name === asker);
  const rank = (contact: Contact) => (isAsker(contact) ? 2 : 0) + (contact.decides === true ? 1 : 0);
  const sorted = [...contacts].sort((a, b) => rank(b) - rank(a));
  const isKnown = asker === undefined || contacts.some(isAsker) || team.some(isAsker);
  return isKnown ? sorted : [{ name: asker }, ...sorted];
}
