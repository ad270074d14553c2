//! Mistakes of an identity provider, or attacks in its name: each is refused, with a reason. The provider here signs
//! whatever a test wants; a real one is used in `tests/oidc.mjs`.

use std::sync::{Arc, Mutex};

use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use db::testing::{TestDb, Tested};
use domain::officers::Providers;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};

use super::CATALOGUE;
use crate::front::device::text;
use crate::front::{Browser, Town};

const MINUTE: i64 = 60 * 1000;

/// The provider's key, and the next token.
#[derive(Clone, Default)]
struct State {
    seed: u8,
    token: String,
}

struct Provider {
    issuer: String,
    state: Arc<Mutex<State>>,
}

impl Provider {
    async fn open() -> anyhow::Result<Provider> {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let issuer = format!("http://{}", listener.local_addr()?);
        let state = Arc::new(Mutex::new(State { seed: 1, token: String::new() }));
        let about = json!({
            "issuer": issuer,
            "authorization_endpoint": format!("{issuer}/authorize"),
            "token_endpoint": format!("{issuer}/token"),
            "jwks_uri": format!("{issuer}/keys"),
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["ES256"],
        });
        let (keys, tokens) = (Arc::clone(&state), Arc::clone(&state));
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(async move || Json(about)))
            .route("/keys", get(async move || Json(json!({"keys": [public_key(keys.lock().unwrap().seed)]}))))
            .route(
                "/token",
                post(async move || {
                    let token = tokens.lock().unwrap().token.clone();
                    Json(json!({"access_token": "a", "token_type": "Bearer", "id_token": token}))
                }),
            );
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Provider { issuer, state })
    }

    fn file(&self) -> String {
        json!([{"id": "hall", "name": "Town hall", "issuer": self.issuer, "client_id": "stoa",
            "client_secret": "s", "agencies": ["council"]}])
        .to_string()
    }

    /// Sets the claims of the next token, and the key it is signed with.
    fn says(&self, claims: &Value, seed: u8) {
        let head = text(json!({"alg": "ES256", "kid": format!("key-{seed}")}).to_string().as_bytes());
        let said = format!("{head}.{}", text(claims.to_string().as_bytes()));
        let signature: Signature = key(seed).sign(said.as_bytes());
        self.state.lock().unwrap().token = format!("{said}.{}", text(&signature.to_bytes()));
    }

    fn has_key(&self, seed: u8) {
        self.state.lock().unwrap().seed = seed;
    }
}

fn key(seed: u8) -> SigningKey {
    SigningKey::from_slice(&[seed; 32]).unwrap()
}

fn public_key(seed: u8) -> Value {
    let point = key(seed).verifying_key().to_sec1_point(false);
    let bytes = point.as_bytes();
    json!({"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": format!("key-{seed}"),
        "x": text(&bytes[1..33]), "y": text(&bytes[33..])})
}

/// Goes to the provider; returns the state and the nonce of the request.
async fn go(browser: &mut Browser) -> anyhow::Result<(String, String)> {
    browser.open("/desk/sign-in").await?;
    let way = browser.page.address_like("/desk/sign-in/with/hall").ok_or_else(|| anyhow::anyhow!("no way"))?;
    let page = browser.open(&way).await?;
    let to = page.headers["location"].to_str()?.to_owned();
    assert!(to.contains("code_challenge_method=S256") && to.contains("/authorize?"), "{to}");
    let told = |name: &str| {
        let rest = to.split_once(&format!("{name}=")).map_or("", |(_, rest)| rest);
        rest.split('&').next().unwrap_or_default().to_owned()
    };
    Ok((told("&state"), told("&nonce")))
}

/// A town in which Ruth of the council and Peter of another agency work.
async fn staffed(db: &TestDb, provider: &Provider) -> anyhow::Result<Town> {
    let town = Town::vouched(db, &provider.file()).await?;
    town.officer("ruth").await?;
    town.officer("peter").await?;
    Ok(town)
}

fn claims(town: &Town, provider: &Provider, nonce: &str) -> Value {
    let now = town.app.world.now() / 1000;
    json!({"iss": provider.issuer, "aud": "stoa", "sub": "7", "nonce": nonce, "iat": now, "exp": now + 300,
        "email": "ruth.ellery@desk.example.org", "email_verified": true})
}

async fn come_back(browser: &mut Browser, state: &str) -> anyhow::Result<StatusCode> {
    Ok(browser.open(&format!("/desk/sign-in/with/hall/back?code=c&state={state}")).await?.status)
}

async fn what_does_not_hold_lets_nobody_in(db: TestDb) -> Tested {
    let provider = Provider::open().await?;
    let town = staffed(&db, &provider).await?;
    let mut ruth = town.browser();
    let now = town.app.world.now() / 1000;
    let unproven = "We could not check who you are";
    let nobody = "Nobody works here under this name";
    for (what, wrong, says) in [
        ("another audience", json!({"aud": "somebody-else"}), unproven),
        ("another issuer", json!({"iss": "http://127.0.0.1:1"}), unproven),
        ("another question", json!({"nonce": "other"}), unproven),
        ("too late", json!({"exp": now - 1}), unproven),
        ("too early", json!({"iat": now + 3600, "exp": now + 7200}), unproven),
        ("an address that nobody checked", json!({"email_verified": false}), nobody),
        ("an address without a word about it", json!({"email_verified": null}), nobody),
        ("nobody's address", json!({"email": "eve@desk.example.org"}), nobody),
        ("an officer of another agency", json!({"email": "peter.lund@desk.example.org"}), nobody),
    ] {
        let (state, nonce) = go(&mut ruth).await?;
        let mut claims = claims(&town, &provider, &nonce);
        for (name, value) in wrong.as_object().into_iter().flatten() {
            claims[name] = value.clone();
        }
        provider.says(&claims, 1);
        assert_eq!(come_back(&mut ruth, &state).await?, StatusCode::FORBIDDEN, "{what}");
        assert!(ruth.page.has(says), "{what}: {}", ruth.page.text());
        assert_eq!(ruth.open("/desk").await?.status, StatusCode::UNAUTHORIZED, "{what}");
    }
    // Signed by somebody else.
    let (state, nonce) = go(&mut ruth).await?;
    provider.says(&claims(&town, &provider, &nonce), 9);
    assert_eq!(come_back(&mut ruth, &state).await?, StatusCode::FORBIDDEN);
    assert!(ruth.page.has(unproven), "{}", ruth.page.text());
    Ok(())
}

async fn an_answer_is_taken_once_in_time_and_where_it_was_asked(db: TestDb) -> Tested {
    let provider = Provider::open().await?;
    let town = staffed(&db, &provider).await?;
    let (mut ruth, mut eve) = (town.browser(), town.browser());
    let (state, nonce) = go(&mut ruth).await?;
    provider.says(&claims(&town, &provider, &nonce), 1);
    eve.open("/desk/sign-in").await?;
    assert_eq!(come_back(&mut eve, &state).await?, StatusCode::FORBIDDEN, "in another browser");
    assert_eq!(come_back(&mut ruth, "made-up").await?, StatusCode::FORBIDDEN, "a state that nobody gave");
    assert_eq!(come_back(&mut ruth, &state).await?, StatusCode::OK);
    assert!(ruth.open("/desk/me").await?.has("Ruth Ellery"), "{}", ruth.page.text());
    assert_eq!(come_back(&mut ruth, &state).await?, StatusCode::FORBIDDEN, "twice");
    assert!(ruth.page.has("Please begin again"), "{}", ruth.page.text());
    let (state, nonce) = go(&mut eve).await?;
    provider.says(&claims(&town, &provider, &nonce), 1);
    town.time.advance(11 * MINUTE);
    assert_eq!(come_back(&mut eve, &state).await?, StatusCode::FORBIDDEN, "too late");
    Ok(())
}

async fn keys_that_change_are_asked_for_again(db: TestDb) -> Tested {
    let provider = Provider::open().await?;
    let town = staffed(&db, &provider).await?;
    for seed in [1, 2] {
        provider.has_key(seed);
        let mut ruth = town.browser();
        let (state, nonce) = go(&mut ruth).await?;
        provider.says(&claims(&town, &provider, &nonce), seed);
        assert_eq!(come_back(&mut ruth, &state).await?, StatusCode::OK, "{}", ruth.page.text());
    }
    Ok(())
}

async fn an_officer_is_known_by_the_subject_and_whoever_left_is_out(db: TestDb) -> Tested {
    let provider = Provider::open().await?;
    let town = staffed(&db, &provider).await?;
    let mut ruth = town.browser();
    let (state, nonce) = go(&mut ruth).await?;
    provider.says(&claims(&town, &provider, &nonce), 1);
    come_back(&mut ruth, &state).await?;
    // Her old address belongs to somebody else now; the link stays hers.
    let mut other = town.browser();
    let (state, nonce) = go(&mut other).await?;
    let mut theirs = claims(&town, &provider, &nonce);
    theirs["sub"] = json!("8");
    provider.says(&theirs, 1);
    assert_eq!(come_back(&mut other, &state).await?, StatusCode::FORBIDDEN);
    assert!(other.page.has("Nobody works here"), "{}", other.page.text());
    let mut tx = db.begin().await?;
    let sql = "UPDATE officers SET active = $1 WHERE email = $2";
    tx.execute(sql, db::args![false, "ruth.ellery@desk.example.org"]).await?;
    tx.commit().await?;
    let mut again = town.browser();
    let (state, nonce) = go(&mut again).await?;
    provider.says(&claims(&town, &provider, &nonce), 1);
    assert_eq!(come_back(&mut again, &state).await?, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(again.open("/desk").await?.status, StatusCode::UNAUTHORIZED);
    Ok(())
}

async fn a_provider_that_does_not_answer_is_said_to(db: TestDb) -> Tested {
    let file = r#"[{"id": "hall", "name": "Town hall", "issuer": "http://127.0.0.1:1", "client_id": "stoa",
        "agencies": ["council"]}]"#;
    let town = Town::vouched(&db, file).await?;
    let mut ruth = town.browser();
    let page = ruth.open("/desk/sign-in/with/hall").await?;
    assert_eq!(page.status, StatusCode::FAILED_DEPENDENCY);
    assert!(page.has("Your agency’s sign-in does not answer"), "{}", page.text());
    assert_eq!(ruth.open("/desk/sign-in/with/nobody").await?.status, StatusCode::NOT_FOUND);
    Ok(())
}

#[test]
fn a_file_that_cannot_be_meant_is_refused() {
    let catalogue = stoa::files::load_checked(CATALOGUE.as_ref()).unwrap();
    let one = |id: &str, agencies: &str| {
        format!(
            r#"[{{"id": "{id}", "name": "N", "issuer": "https://x.example", "client_id": "c", "agencies": {agencies}}}]"#
        )
    };
    for (text, words) in [
        ("{}".to_owned(), "it is not a list of providers"),
        (one("a b", r#"["council"]"#), "letters, digits and `-`"),
        (one("a", "[]"), "vouches for nobody"),
        (one("a", r#"["nowhere"]"#), "no agency of the catalogue"),
        (one("a", r#"["council"], "secret": "x""#), "it is not a list of providers"),
    ] {
        let error = Providers::parse(&text, &catalogue).err().unwrap();
        assert!(format!("{error:#}").contains(words), "{error:#}");
    }
    assert!(Providers::parse(&one("a", r#"["council"]"#), &catalogue).is_ok());
}

db::on_both!(
    what_does_not_hold_lets_nobody_in,
    an_answer_is_taken_once_in_time_and_where_it_was_asked,
    keys_that_change_are_asked_for_again,
    an_officer_is_known_by_the_subject_and_whoever_left_is_out,
    a_provider_that_does_not_answer_is_said_to,
);
