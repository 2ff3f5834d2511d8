import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ChannelTab, RoomMessage } from '../contract/room.js'

/** Everything the room remembers beyond a restart. */
export type Kept = {
  /** The database it belongs to. */
  stamp: string
  /** The address the bot was last told to answer to. */
  serviceUrl: string | null
  /** Rises with every message. */
  lastId: number
  /** Places KLIK has been added to. */
  added: string[]
  messages: Record<string, RoomMessage[]>
  /** "<person> <place>" → the last message they have seen there. */
  seen: Record<string, string>
  tabs: Record<string, ChannelTab>
}

export const nothingKept = (stamp: string): Kept => ({
  stamp,
  serviceUrl: null,
  lastId: 0,
  added: [],
  messages: {},
  seen: {},
  tabs: {},
})

const WRITE_AFTER_MS = 300

export type Shelf = { load(stamp: string): Kept; save(kept: Kept): void }

function read(file: string): Kept | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept
  } catch {
    return null // there is none yet, or it was cut off: the chats begin anew
  }
}

/** A file in the data folder, written shortly after the last change. */
export function openShelf(file: string): Shelf {
  let timer: NodeJS.Timeout | null = null
  const write = (kept: Kept): void => {
    timer = null
    try {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(`${file}.new`, JSON.stringify(kept))
      renameSync(`${file}.new`, file)
    } catch {
      timer = null // a folder that cannot be written ends no demonstration; the next change tries again
    }
  }
  return {
    load(stamp) {
      const found = read(file)
      return found?.stamp === stamp ? { ...nothingKept(stamp), ...found } : nothingKept(stamp)
    },
    save(kept) {
      timer ??= setTimeout(() => write(kept), WRITE_AFTER_MS).unref()
    },
  }
}
