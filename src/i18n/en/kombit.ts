import type { kombit as da } from '../da/kombit.js'
import type { Texts } from '../texts.js'

export const kombit: Texts<typeof da> = {
  section: {
    title: 'Title',
    description: 'Description',
    effect: 'Effect',
    duties: 'Duties',
    responsibilities: 'Responsibilities',
    competences: 'Competences',
    characteristics: 'Characteristics',
  },
  change: {
    importance: 'Importance',
    maxHolders: 'Limit',
    yearly: 'Yearly confirmation',
    fromTo: 'From {{before}} to {{after}}',
    limit: 'at most {{count}}',
    noLimit: 'no limit',
    isYearly: 'Holders are now asked once a year.',
    notYearly: 'Holders are no longer asked every year.',
    reordered: 'The order is new.',
    marked: '{{text}} (now applies to {{marks}})',
    implementation: 'implementation',
    operations: 'operations',
    both: 'implementation and operations',
    neither: 'neither implementation nor operations',
    added: 'Added',
    removed: 'Removed',
    changed: 'Changed',
  },
  news: {
    title: 'KOMBIT has changed the role {{role}}',
    why: 'You are told because you hold the role or have been asked to.',
    more_one: '… and {{count}} more line. See it all in the tab.',
    more_other: '… and {{count}} more lines. See it all in the tab.',
  },
  card: {
    title: 'Roles in the municipalities',
    order: 'The required roles that are missing in most places come first.',
    none: 'There are no roles yet.',
    filled_one: 'Filled in {{filled}} of {{count}} municipality',
    filled_other: 'Filled in {{filled}} of {{count}} municipalities',
    draft: 'A draft no municipality sees yet',
  },
  editions: {
    title: 'How the role has changed',
    on: 'Changed {{day}}',
    onBy: 'Changed {{day}} by {{name}}',
  },
}
