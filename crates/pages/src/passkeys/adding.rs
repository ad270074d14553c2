//! Adding a passkey: the device makes a key and stores it with the key of its owner.

use db::Tx;
use domain::passkeys::adding::Added;
use domain::passkeys::ceremonies::{self, Ceremony};
use domain::passkeys::relying_party::relying_party;
use domain::passkeys::unfit;
use domain::secret::hex;
use serde_json::Value;
use webauthn_rs::prelude::{Passkey, PasskeyRegistration, RegisterPublicKeyCredential, Uuid};

use crate::web::{Outcome, Problem, Visit};

const MOST_LETTERS: usize = 100;

/// Whose passkey is to be made.
pub(crate) struct Owner<'o> {
    pub id: &'o str,
    /// As the device shows it.
    pub name: &'o str,
    /// The passkeys that they have, as they are stored.
    pub known: Vec<Value>,
}

/// What the site asks the device.
pub(crate) async fn begin(visit: &Visit, tx: &mut Tx, owner: Owner<'_>) -> Outcome<Value> {
    let party = relying_party(&visit.app)?;
    let known = owner.known.into_iter().filter_map(|kept| serde_json::from_value::<Passkey>(kept).ok());
    let known = known.map(|passkey| passkey.cred_id().clone()).collect();
    let id: Uuid = owner.id.parse().map_err(Problem::internal)?;
    let begun = party.start_passkey_registration(id, owner.name, owner.name, Some(known)).map_err(Problem::internal)?;
    let mut asked = serde_json::to_value(begun.0).map_err(Problem::internal)?;
    // The device must keep it together with whose it is, so that nobody types an address to sign in.
    if let Some(wanted) = asked.pointer_mut("/publicKey/authenticatorSelection").and_then(Value::as_object_mut) {
        wanted.insert("residentKey".to_owned(), "required".into());
        wanted.insert("requireResidentKey".to_owned(), true.into());
    }
    let state = serde_json::to_value(begun.1).map_err(Problem::internal)?;
    ceremonies::begin(tx, &visit.app, &visit.session.id, Ceremony::Add, &state).await?;
    Ok(asked)
}

/// Checks what the device made.
pub(crate) async fn end(
    visit: &Visit,
    tx: &mut Tx,
    name: &str,
    credential: &RegisterPublicKeyCredential,
) -> Outcome<Added> {
    let party = relying_party(&visit.app)?;
    let state = ceremonies::take(tx, &visit.session.id, Ceremony::Add, visit.now()).await?;
    let state: PasskeyRegistration = serde_json::from_value(state.ok_or_else(unfit)?).map_err(Problem::internal)?;
    let passkey = party.finish_passkey_registration(credential, &state).map_err(|error| {
        tracing::info!(%error, "a passkey was not added");
        unfit()
    })?;
    let name: String = name.trim().chars().take(MOST_LETTERS).collect();
    let name = if name.is_empty() { visit.text("passkeys-no-name") } else { name };
    let credential = hex(passkey.cred_id().as_ref());
    Ok(Added { name, credential, passkey: serde_json::to_value(&passkey).map_err(Problem::internal)? })
}
