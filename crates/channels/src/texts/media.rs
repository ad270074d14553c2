//! Pictures and files that came with a message are fetched from their provider, wherever it sends us for them.

use reqwest::Url;
use reqwest::header::LOCATION;

use super::told_apart;
use crate::Error;
use crate::endpoint::{self, Reach};
use crate::web::{Ask, Caller};

/// How often a provider may send us on.
const MOST_HOPS: usize = 4;

/// The bytes at an address that a provider named. `own` is the address under which the provider is set up; the proof of
/// who we are goes to the origin of the address beside it, and nowhere else.
pub(crate) async fn fetched(own: &str, place: &str, proof: Option<(&str, String)>) -> Result<Vec<u8>, Error> {
    // A provider on this machine is one for trying out, and only such a one may have its files here.
    let is_here = endpoint::read(own, Reach::Loopback).is_ok() && endpoint::read(own, Reach::Public).is_err();
    let reach = if is_here { Reach::Loopback } else { Reach::Public };
    let proof = proof.and_then(|(at, proof)| Some((at.parse::<Url>().ok()?.origin(), proof)));
    let mut url = endpoint::read(place, reach)?;
    for _ in 0..MOST_HOPS {
        let proof = proof.iter().filter(|(origin, _)| *origin == url.origin());
        let ask = Ask {
            method: "GET".to_owned(),
            address: url.to_string(),
            headers: proof.map(|(_, proof)| ("authorization".to_owned(), proof.clone().into_bytes())).collect(),
            body: Vec::new(),
        };
        let caller = Caller::for_files(&url, &endpoint::resolved(&url, reach).await?)?;
        let response = caller.call(ask).await?;
        if !matches!(response.status, 301..=303 | 307 | 308) {
            return Ok(told_apart(response)?.body);
        }
        let next = response.headers.iter().find(|(name, _)| name == LOCATION.as_str());
        let next = next.and_then(|(_, value)| std::str::from_utf8(value).ok());
        let next =
            next.and_then(|next| url.join(next).ok()).ok_or_else(|| Error::Unfit("it leads nowhere".to_owned()))?;
        url = endpoint::read(next.as_str(), reach)?;
    }
    Err(Error::Unfit("it leads from place to place".to_owned()))
}
