//! The configured identity providers, and the agencies each vouches for: a file that the operator writes.

use std::path::Path;

use anyhow::{Context, bail};
use catalogue::Catalogue;
use channels::web::Caller;
use openidconnect::{ClientId, ClientSecret, IssuerUrl};
use serde::Deserialize;

use super::metadata::{HttpClient, MetadataCache};

/// A provider as written in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProviderFile {
    id: String,
    name: String,
    issuer: IssuerUrl,
    client_id: ClientId,
    #[serde(default)]
    client_secret: Option<ClientSecret>,
    agencies: Vec<String>,
}

/// An identity provider.
pub struct Provider {
    /// Used in URLs.
    pub id: String,
    /// Shown on the button.
    pub name: String,
    pub issuer: IssuerUrl,
    pub client_id: ClientId,
    pub client_secret: Option<ClientSecret>,
    /// The ids of the agencies whose officers it vouches for.
    pub agencies: Vec<String>,
    pub known: MetadataCache,
    pub out: HttpClient,
}

/// All providers; empty if there is no file.
#[derive(Default)]
pub struct Providers(Vec<Provider>);

impl Providers {
    /// Reads the file.
    ///
    /// # Errors
    /// If it cannot be read, is malformed, or names an agency that the catalogue does not have.
    pub fn read(file: &Path, catalogue: &Catalogue) -> anyhow::Result<Providers> {
        let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        Providers::parse(&text, catalogue).with_context(|| file.display().to_string())
    }

    /// # Errors
    /// As [`read`](Providers::read).
    pub fn parse(text: &str, catalogue: &Catalogue) -> anyhow::Result<Providers> {
        let written: Vec<ProviderFile> = serde_json::from_str(text).context("it is not a list of providers")?;
        let caller = Caller::new()?;
        let mut all: Vec<Provider> = Vec::new();
        for one in written {
            let is_plain =
                !one.id.is_empty() && one.id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            if !is_plain || all.iter().any(|known| known.id == one.id) {
                bail!("`id` of a provider stands in addresses: letters, digits and `-`, each once; not `{}`", one.id);
            }
            if one.agencies.is_empty() {
                bail!("the provider `{}` vouches for nobody: list its `agencies`", one.id);
            }
            if let Some(agency) = one.agencies.iter().find(|agency| catalogue.agencies.get(agency).is_none()) {
                bail!("the provider `{}` vouches for `{agency}`, which is no agency of the catalogue", one.id);
            }
            all.push(Provider {
                id: one.id,
                name: one.name,
                issuer: one.issuer,
                client_id: one.client_id,
                client_secret: one.client_secret,
                agencies: one.agencies,
                known: MetadataCache::default(),
                out: HttpClient(caller.clone()),
            });
        }
        Ok(Providers(all))
    }

    pub fn find(&self, id: &str) -> Option<&Provider> {
        self.0.iter().find(|provider| provider.id == id)
    }

    pub fn all(&self) -> &[Provider] {
        &self.0
    }
}
