# The command line. Build from the top of the tree: docker build -f docker/Cli.Dockerfile -t corpusforge .
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/CorpusForge.Cli -c Release -o /app

# The web framework serves the demo's site; ICU normalizes Japanese text, so the images without it do not do.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app

# LightGBM, one of the learners of classifier train, computes with OpenMP.
RUN apt-get update && apt-get install -y --no-install-recommends libgomp1 && rm -rf /var/lib/apt/lists/*

# The lake is made in the working folder, so the user that runs must own it.
RUN mkdir /data && chown $APP_UID /data
USER $APP_UID
WORKDIR /data
ENTRYPOINT ["dotnet", "/app/corpusforge.dll"]
CMD ["--help"]
