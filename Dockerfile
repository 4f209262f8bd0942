# contentlint in a small image. Nothing is downloaded while it is built: the wheels come from dist/.
#
#   python -m build --wheel && python -m pip wheel --wheel-dir dist "$(ls dist/contentlint-*.whl)[corpus]"
#   docker build --network none -t contentlint .
#   docker run --rm -v "$PWD:/work" contentlint check articles/
#
# Fetch the wheels on the platform of the image: Linux, and the Python below.
ARG PYTHON=3.13-slim-bookworm

FROM python:${PYTHON} AS install
COPY dist/*.whl /wheels/
RUN python -m venv /opt/contentlint \
    && /opt/contentlint/bin/pip install --no-cache-dir --no-index --find-links /wheels 'contentlint[corpus]' \
    && /opt/contentlint/bin/pip uninstall --yes pip

FROM python:${PYTHON}
COPY --from=install /opt/contentlint /opt/contentlint
ENV PATH=/opt/contentlint/bin:$PATH
RUN useradd --create-home --uid 1000 contentlint
USER 1000
WORKDIR /work
ENTRYPOINT ["contentlint"]
CMD ["check"]
