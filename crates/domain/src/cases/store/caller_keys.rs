//! SQL of what one who calls about a case has to know.

use db::{Tx, args};

pub(in crate::cases) async fn keep(tx: &mut Tx, seal: &str, case: &str) -> db::Result<()> {
    let sql = "INSERT INTO case_keys (seal, case_id) VALUES ($1, $2)";
    tx.execute(sql, args![seal, case]).await?;
    Ok(())
}

pub(in crate::cases) async fn find(tx: &mut Tx, seal: &str) -> db::Result<Vec<String>> {
    tx.fetch_all("SELECT case_id FROM case_keys WHERE seal = $1 ORDER BY case_id LIMIT 2", args![seal]).await
}
