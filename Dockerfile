# The application alone, without its database: docker build -t atlas-60-plus .
# It is run with --init, so that it is not process 1, which nothing within a container can end, and with
# --stop-timeout 20: docker stop waits 10 seconds, the application up to 17 (STOP_SECONDS, 15, and 2 to close).
# What is built and put together is what tasks/production.mjs says; nothing of it stands here a second time.
# Built with the Node that the tests run on. That one is no longer maintained, so it is run by a newer one, which takes up
# what is mended whenever the image is built.
ARG NODE_TO_BUILD=20.20.2-bookworm-slim
ARG NODE=24-trixie-slim

FROM node:${NODE_TO_BUILD} AS built
WORKDIR /build
COPY . .
RUN node tasks/production.mjs /opt/atlas

FROM node:${NODE}
COPY --from=built /opt/atlas /opt/atlas
WORKDIR /opt/atlas
# Nothing is written to, so the root file system may be read-only; nobody owns a file of it.
USER 65534:65534
ENV HOST=0.0.0.0 PORT=4000 DEVELOPER_TOOLS=off
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=2s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/health/live').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "api/dist/main.js"]
