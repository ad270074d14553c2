//! Signing in with a passkey: the device says who its owner is and signs a challenge.

use db::Tx;
use domain::passkeys::ceremonies::{self, Ceremony};
use domain::passkeys::relying_party::relying_party;
use domain::passkeys::unfit;
use domain::secret::hex;
use serde_json::Value;
use webauthn_rs::prelude::{DiscoverableAuthentication, Passkey, PublicKeyCredential};

use crate::web::{Outcome, Problem, Visit};

/// Whose passkey a device says that it used, before anything is proven.
pub(crate) struct Claimed {
    pub owner: String,
    /// The key of the credential, in hexadecimal.
    pub credential: String,
}

/// What the site asks the device.
pub(crate) async fn begin(visit: &Visit, tx: &mut Tx) -> Outcome<Value> {
    let party = relying_party(&visit.app)?;
    let (asked, state) = party.start_discoverable_authentication().map_err(Problem::internal)?;
    let mut asked = serde_json::to_value(asked).map_err(Problem::internal)?;
    // The library thinks of passkeys offered while somebody types; ours is asked for with a button.
    if let Some(asked) = asked.as_object_mut() {
        asked.remove("mediation");
    }
    let state = serde_json::to_value(state).map_err(Problem::internal)?;
    ceremonies::begin(tx, &visit.app, &visit.session.id, Ceremony::SignIn, &state).await?;
    Ok(asked)
}

pub(crate) fn claimed(visit: &Visit, told: &PublicKeyCredential) -> Outcome<Claimed> {
    let party = relying_party(&visit.app)?;
    let (id, credential) = party.identify_discoverable_authentication(told).map_err(|_| unfit())?;
    Ok(Claimed { owner: id.to_string(), credential: hex(credential) })
}

/// Checks what the device signed against the stored passkey, and returns that passkey with the new counter.
pub(crate) async fn proven(visit: &Visit, tx: &mut Tx, told: &PublicKeyCredential, kept: Value) -> Outcome<Value> {
    let party = relying_party(&visit.app)?;
    let state = ceremonies::take(tx, &visit.session.id, Ceremony::SignIn, visit.now()).await?.ok_or_else(unfit)?;
    let state: DiscoverableAuthentication = serde_json::from_value(state).map_err(Problem::internal)?;
    let mut passkey: Passkey = serde_json::from_value(kept).map_err(Problem::internal)?;
    let proven = party.finish_discoverable_authentication_v2(told, state, &passkey).map_err(|error| {
        tracing::info!(%error, "a passkey did not sign in");
        unfit()
    })?;
    passkey.update_credential(&proven);
    serde_json::to_value(&passkey).map_err(Problem::internal)
}
