# syntax=docker/dockerfile:1
# Built by `docker compose build`; docs/operating.md says what to run it with.
ARG NODE=24

FROM node:${NODE}-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json vite.config.mjs ./
COPY scripts ./scripts
COPY appPackage ./appPackage
COPY src ./src
COPY bot ./bot
COPY tabs ./tabs
RUN npm run build

FROM node:${NODE}-bookworm-slim AS packages
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:${NODE}-bookworm-slim
ENV NODE_ENV=production
ENV KLIK_DATA_DIR=/data
WORKDIR /app
COPY package.json ./
COPY --from=packages /build/node_modules ./node_modules
COPY --from=build /build/dist ./dist
# `klik backup …` in the container; and the one folder that is written to, beside /tmp.
RUN printf '#!/bin/sh\nexec node /app/dist/src/cli/index.js "$@"\n' > /usr/local/bin/klik \
  && chmod 755 /usr/local/bin/klik \
  && install -d -o 1000 -g 1000 -m 700 /data
VOLUME /data
# "node" of the image, as a number, so that whoever runs it can see that it is not root.
USER 1000:1000
EXPOSE 3978
# Node itself asks: there is no curl in the image.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3978}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# No shell and no npm in between: SIGTERM comes to the process itself, which ends in order within ten seconds (src/main.ts).
STOPSIGNAL SIGTERM
CMD ["node", "--enable-source-maps", "dist/src/main.js"]
