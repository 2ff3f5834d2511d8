import type { ServerResponse } from 'node:http'
import type { HttpAnswer } from '../api/http.js'
import type { RoomEvent } from '../contract/room.js'
import type { DemoPerson } from './people.js'

/** Proxies and browsers drop a stream that stays silent. */
const HEARTBEAT_MS = 25_000

/** The open windows of the room, each told as it happens what its person may see. */
export type Windows = {
  open(person: DemoPerson): HttpAnswer
  tell(event: RoomEvent, whom: (person: DemoPerson) => boolean): void
}

export function openWindows(): Windows {
  const open = new Map<ServerResponse, DemoPerson>()
  const write = (response: ServerResponse, event: RoomEvent): void => {
    response.write(`data: ${JSON.stringify(event)}\n\n`)
  }
  return {
    open: (person) => ({
      endless: true,
      raw(_request, response) {
        response.writeHead(200, {
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
        })
        const heartbeat = setInterval(() => response.write(': \n\n'), HEARTBEAT_MS).unref()
        response.on('close', () => {
          clearInterval(heartbeat)
          open.delete(response)
        })
        open.set(response, person)
        write(response, { type: 'hello' })
      },
    }),
    tell(event, whom) {
      for (const [response, person] of open) if (whom(person)) write(response, event)
    },
  }
}
