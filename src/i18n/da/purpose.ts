/** Why one is reminded of a task, in the chat and in mail. */
export const purpose = {
  SHOULD_BEGIN: 'Bør begyndes nu',
  LAST_DAY_TO_BEGIN: 'Sidste dag at begynde er nået',
  END_NEARS: 'Slutdatoen nærmer sig',
  title: {
    SHOULD_BEGIN: 'En opgave bør begyndes nu',
    LAST_DAY_TO_BEGIN: 'Sidste dag at begynde på en opgave er nået',
    END_NEARS: 'En opgaves slutdato nærmer sig',
    END_REACHED: 'En opgaves slutdato er nået',
    NONE: 'Nyt om en opgave',
  },
} as const
