# The bot, without what only tests and training need. docs/operations.md says how to run it.
# The base image comes for amd64 and arm64; nothing here is compiled.
FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /opt/matinee
COPY package.json package-lock.json ./
# The image has Node already, and no other package needs a script.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24.21.0-bookworm-slim
WORKDIR /opt/matinee
COPY package.json LICENSE ./
COPY --from=packages /opt/matinee/node_modules node_modules
COPY models models
COPY data data
COPY commands commands
COPY src src
RUN mkdir /var/lib/matinee && chown node:node /var/lib/matinee
USER node
ENV NODE_ENV=production DATABASE_PATH=/var/lib/matinee/matinee.sqlite METRICS_PORT=9464
VOLUME /var/lib/matinee
EXPOSE 9464
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
	CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.METRICS_PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "./src/require-node.js", "src/main.ts"]
