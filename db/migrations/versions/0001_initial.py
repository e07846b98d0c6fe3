"""initial.

Revision 0001, after nothing.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

import db.types

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up."""
    op.create_table(
        "api_keys",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("prefix", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column(
            "scopes",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            server_default='["all"]',
            nullable=False,
        ),
        sa.Column("per_minute", sa.Integer(), server_default="600", nullable=False),
        sa.Column("created_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("revoked_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_api_keys")),
        sa.UniqueConstraint("hash", name=op.f("uq_api_keys_hash")),
        sa.UniqueConstraint("name", name=op.f("uq_api_keys_name")),
    )
    op.create_table(
        "campaigns",
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("people", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("running_since", db.types.UtcDateTime(), nullable=True),
        sa.Column("created_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaigns")),
        sa.UniqueConstraint("slug", name=op.f("uq_campaigns_slug")),
    )
    op.create_table(
        "canned_answers",
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("at", db.types.UtcDateTime(), nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_canned_answers")),
        sa.UniqueConstraint("language", "title", name=op.f("uq_canned_answers_language_title")),
    )
    op.create_table(
        "changes",
        sa.Column("at", db.types.UtcDateTime(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("actor_kind", sa.String(), nullable=False),
        sa.Column("actor_id", sa.BigInteger(), nullable=True),
        sa.Column("actor_name", sa.String(), nullable=False),
        sa.Column("before", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=True),
        sa.Column("after", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_changes")),
    )
    with op.batch_alter_table("changes", schema=None) as batch_op:
        batch_op.create_index("ix_changes_actor_id", ["actor_id", "id"], unique=False)
        batch_op.create_index("ix_changes_kind", ["kind", "id"], unique=False)

    op.create_table(
        "choices",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("built_in", sa.Boolean(), nullable=False),
        sa.Column("removed_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("changed_by", sa.String(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_choices")),
        sa.UniqueConstraint("kind", "name", name=op.f("uq_choices_kind_name")),
    )
    op.create_table(
        "contacts",
        sa.Column("crm_id", sa.String(), nullable=True),
        sa.Column("telegram_id", sa.BigInteger(), nullable=True),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("language_own", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("timezone_own", sa.String(), nullable=True),
        sa.Column("timezone_crm", sa.String(), nullable=True),
        sa.Column("address_form", sa.String(), nullable=True),
        sa.Column("address_staff", sa.String(), nullable=True),
        sa.Column("tags", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("attributes", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("tester", sa.Boolean(), nullable=False),
        sa.Column("consent_version", sa.Integer(), nullable=True),
        sa.Column("consented_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("paused_until", db.types.UtcDateTime(), nullable=True),
        sa.Column("stopped_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("unreachable_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("started_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("joined_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("feedback_asked_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("advert_version", sa.Integer(), nullable=True),
        sa.Column("advert_agreed_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("advert_asked_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("advert_sent_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("created_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contacts")),
        sa.UniqueConstraint("crm_id", name=op.f("uq_contacts_crm_id")),
        sa.UniqueConstraint("telegram_id", name=op.f("uq_contacts_telegram_id")),
    )
    with op.batch_alter_table("contacts", schema=None) as batch_op:
        batch_op.create_index(
            "ix_contacts_advertised",
            ["id"],
            unique=False,
            sqlite_where=sa.text("advert_agreed_at IS NOT NULL"),
            postgresql_where=sa.text("advert_agreed_at IS NOT NULL"),
        )

    op.create_table(
        "failed_updates",
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("error", sa.String(), nullable=False),
        sa.Column("incident", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("at", db.types.UtcDateTime(), nullable=False),
        sa.Column("set_aside_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_failed_updates")),
        sa.UniqueConstraint("update_id", name=op.f("uq_failed_updates_update_id")),
    )
    op.create_table(
        "frequent_questions",
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("wordings", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("at", db.types.UtcDateTime(), nullable=False),
        sa.Column("removed_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_frequent_questions")),
        sa.UniqueConstraint("language", "question", name=op.f("uq_frequent_questions_language_question")),
    )
    op.create_table(
        "hooks",
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("events", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("secret", sa.String(), nullable=False),
        sa.Column("allow_private", sa.Boolean(), nullable=False),
        sa.Column("created_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("failing_since", db.types.UtcDateTime(), nullable=True),
        sa.Column("off_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hooks")),
    )
    op.create_table(
        "improvements",
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("feasibility", sa.String(), nullable=True),
        sa.Column("owner_id", sa.BigInteger(), nullable=True),
        sa.Column("owner_name", sa.String(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("created_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("told", sa.String(), nullable=True),
        sa.Column("done_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("done_by", sa.String(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_improvements")),
    )
    op.create_table(
        "locations",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("timezone", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_locations")),
    )
    op.create_table(
        "routes",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("in_topic", sa.Boolean(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.Column("created_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_routes")),
        sa.UniqueConstraint("kind", "value", name=op.f("uq_routes_kind_value")),
    )
    op.create_table(
        "segments",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("expression", sa.String(), nullable=False),
        sa.Column("changed_by", sa.String(), nullable=False),
        sa.Column("changed_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_segments")),
        sa.UniqueConstraint("name", name=op.f("uq_segments_name")),
    )
    op.create_table(
        "service_owners",
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("agent_id", sa.BigInteger(), nullable=False),
        sa.Column("agent_name", sa.String(), nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_owners")),
        sa.UniqueConstraint("service", name=op.f("uq_service_owners_service")),
    )
    op.create_table(
        "spikes",
        sa.Column("found_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("on_date", sa.String(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("location", sa.String(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("complaints", sa.Integer(), nullable=False),
        sa.Column("usual", sa.Double(), nullable=False),
        sa.Column("score", sa.Double(), nullable=True),
        sa.Column("answers", sa.Integer(), nullable=True),
        sa.Column("score_before", sa.Double(), nullable=True),
        sa.Column("answers_before", sa.Integer(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_spikes")),
        sa.UniqueConstraint(
            "days",
            "location",
            "campaign_id",
            "on_date",
            name=op.f("uq_spikes_days_location_campaign_id_on_date"),
        ),
    )
    with op.batch_alter_table("spikes", schema=None) as batch_op:
        batch_op.create_index("ix_spikes_found_at", ["found_at"], unique=False)

    op.create_table(
        "staff_agents",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("username", sa.String(), nullable=True),
        sa.Column("acted_at", db.types.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_agents")),
    )
    with op.batch_alter_table("staff_agents", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_staff_agents_username"), ["username"], unique=False)

    op.create_table(
        "staff_chats",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("forum", sa.Boolean(), nullable=False),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("migrated_to", sa.BigInteger(), nullable=True),
        sa.Column("summary_message_id", sa.BigInteger(), nullable=True),
        sa.Column("summary_edited_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("summary_start", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("chat_id", name=op.f("pk_staff_chats")),
    )
    op.create_table(
        "staff_roles",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("given_by", sa.String(), nullable=False),
        sa.Column("given_at", db.types.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_roles")),
    )
    op.create_table(
        "store",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_store")),
    )
    op.create_table(
        "topics",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("route", sa.String(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "route", name=op.f("pk_topics")),
    )
    op.create_table(
        "wordings",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("labels", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("created_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wordings")),
        sa.UniqueConstraint("digest", name=op.f("uq_wordings_digest")),
    )
    op.create_table(
        "advert_consents",
        sa.Column("contact_id", db.types.Id, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text_hash", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("agreed", sa.Boolean(), nullable=False),
        sa.Column("at", db.types.UtcDateTime(), nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_advert_consents_contact_id_contacts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_advert_consents")),
    )
    with op.batch_alter_table("advert_consents", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_advert_consents_contact_id"), ["contact_id"], unique=False)

    op.create_table(
        "anonymous_comments",
        sa.Column("campaign_id", db.types.Id, nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaigns.id"], name=op.f("fk_anonymous_comments_campaign_id_campaigns")
        ),
        sa.PrimaryKeyConstraint("campaign_id", "week", "mark", name=op.f("pk_anonymous_comments")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "anonymous_tallies",
        sa.Column("campaign_id", db.types.Id, nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("counts", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaigns.id"], name=op.f("fk_anonymous_tallies_campaign_id_campaigns")
        ),
        sa.PrimaryKeyConstraint("campaign_id", "week", name=op.f("pk_anonymous_tallies")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "campaign_links",
        sa.Column("campaign_id", db.types.Id, nullable=False),
        sa.Column("order", sa.String(), nullable=True),
        sa.Column("service", sa.String(), nullable=True),
        sa.Column("location", sa.String(), nullable=True),
        sa.Column("staff", sa.String(), nullable=True),
        sa.Column("uses", sa.Integer(), nullable=True),
        sa.Column("spent", sa.Integer(), nullable=False),
        sa.Column("created_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("expires_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("closed_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaigns.id"], name=op.f("fk_campaign_links_campaign_id_campaigns")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign_links")),
    )
    with op.batch_alter_table("campaign_links", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_campaign_links_campaign_id"), ["campaign_id"], unique=False)

    op.create_table(
        "campaign_versions",
        sa.Column("campaign_id", db.types.Id, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("spec", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("created_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaigns.id"], name=op.f("fk_campaign_versions_campaign_id_campaigns")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign_versions")),
        sa.UniqueConstraint("campaign_id", "number", name=op.f("uq_campaign_versions_campaign_id_number")),
    )
    op.create_table(
        "consents",
        sa.Column("contact_id", db.types.Id, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text_hash", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("agreed", sa.Boolean(), nullable=False),
        sa.Column("at", db.types.UtcDateTime(), nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_consents_contact_id_contacts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consents")),
    )
    with op.batch_alter_table("consents", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_consents_contact_id"), ["contact_id"], unique=False)

    op.create_table(
        "drafts",
        sa.Column("campaign_id", db.types.Id, nullable=True),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("holder_id", sa.BigInteger(), nullable=False),
        sa.Column("holder_name", sa.String(), nullable=False),
        sa.Column("made_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("changed_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaigns.id"], name=op.f("fk_drafts_campaign_id_campaigns")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drafts")),
        sa.UniqueConstraint("campaign_id", name=op.f("uq_drafts_campaign_id")),
    )
    op.create_table(
        "gift_codes",
        sa.Column("list", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("contact_id", db.types.Id, nullable=True),
        sa.Column("given_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("created_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_gift_codes_contact_id_contacts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gift_codes")),
        sa.UniqueConstraint("list", "code", name=op.f("uq_gift_codes_list_code")),
        sa.UniqueConstraint("list", "contact_id", name=op.f("uq_gift_codes_list_contact_id")),
    )
    with op.batch_alter_table("gift_codes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_gift_codes_contact_id"), ["contact_id"], unique=False)
        batch_op.create_index(
            "ix_gift_codes_free",
            ["list", "id"],
            unique=False,
            sqlite_where=sa.text("contact_id IS NULL AND given_at IS NULL"),
            postgresql_where=sa.text("contact_id IS NULL AND given_at IS NULL"),
        )

    op.create_table(
        "guard_counts",
        sa.Column("campaign_id", db.types.Id, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("begins_on", sa.Date(), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaigns.id"], name=op.f("fk_guard_counts_campaign_id_campaigns")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guard_counts")),
        sa.UniqueConstraint(
            "campaign_id",
            "kind",
            "part",
            "begins_on",
            name=op.f("uq_guard_counts_campaign_id_kind_part_begins_on"),
        ),
    )
    op.create_table(
        "hook_deliveries",
        sa.Column("hook_id", db.types.Id, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("subject_id", db.types.Id, nullable=False),
        sa.Column("details", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("created_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("due_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("lease_until", db.types.UtcDateTime(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(["hook_id"], ["hooks.id"], name=op.f("fk_hook_deliveries_hook_id_hooks")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hook_deliveries")),
        sa.UniqueConstraint("key", name=op.f("uq_hook_deliveries_key")),
    )
    with op.batch_alter_table("hook_deliveries", schema=None) as batch_op:
        batch_op.create_index("ix_hook_deliveries_created_at", ["created_at"], unique=False)
        batch_op.create_index("ix_hook_deliveries_log", ["hook_id", "id"], unique=False)
        batch_op.create_index(
            "ix_hook_deliveries_queue",
            ["hook_id", "due_at"],
            unique=False,
            sqlite_where=sa.text("state IN ('pending', 'sending')"),
            postgresql_where=sa.text("state IN ('pending', 'sending')"),
        )
        batch_op.create_index(
            "ix_hook_deliveries_waiting",
            ["subject_id"],
            unique=False,
            sqlite_where=sa.text("state IN ('pending', 'held')"),
            postgresql_where=sa.text("state IN ('pending', 'held')"),
        )

    op.create_table(
        "links",
        sa.Column("contact_id", db.types.Id, nullable=False),
        sa.Column("created_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("expires_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("used_by", sa.BigInteger(), nullable=True),
        sa.Column("used_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("refused_to", sa.BigInteger(), nullable=True),
        sa.Column("refused_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_links_contact_id_contacts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_links")),
    )
    with op.batch_alter_table("links", schema=None) as batch_op:
        batch_op.create_index("ix_links_contact_id_expires_at", ["contact_id", "expires_at"], unique=False)

    op.create_table(
        "service_events",
        sa.Column("external_id", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("contact_id", db.types.Id, nullable=False),
        sa.Column("completed_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("received_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("service", sa.String(), nullable=True),
        sa.Column("location", sa.String(), nullable=True),
        sa.Column("staff", sa.String(), nullable=True),
        sa.Column("channel", sa.String(), nullable=True),
        sa.Column("stage", sa.String(), nullable=True),
        sa.Column("attributes", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("body", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("answer", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("withdrawn_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_service_events_contact_id_contacts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_events")),
        sa.UniqueConstraint("external_id", "revision", name=op.f("uq_service_events_external_id_revision")),
    )
    with op.batch_alter_table("service_events", schema=None) as batch_op:
        batch_op.create_index(
            "ix_service_events_contact_id_completed_at", ["contact_id", "completed_at"], unique=False
        )
        batch_op.create_index("ix_service_events_staff", ["staff"], unique=False)

    op.create_table(
        "tellings",
        sa.Column("improvement_id", db.types.Id, nullable=False),
        sa.Column("contact_id", db.types.Id, nullable=False),
        sa.Column("location", sa.String(), nullable=True),
        sa.Column("due_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("settled_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_tellings_contact_id_contacts")
        ),
        sa.ForeignKeyConstraint(
            ["improvement_id"], ["improvements.id"], name=op.f("fk_tellings_improvement_id_improvements")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tellings")),
        sa.UniqueConstraint(
            "improvement_id", "contact_id", name=op.f("uq_tellings_improvement_id_contact_id")
        ),
    )
    with op.batch_alter_table("tellings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_tellings_contact_id"), ["contact_id"], unique=False)
        batch_op.create_index(
            "ix_tellings_due",
            ["due_at"],
            unique=False,
            sqlite_where=sa.text("settled_at IS NULL"),
            postgresql_where=sa.text("settled_at IS NULL"),
        )

    op.create_table(
        "touch_rounds",
        sa.Column("campaign_id", db.types.Id, nullable=False),
        sa.Column("touch", sa.String(), nullable=False),
        sa.Column("occurrence", sa.String(), nullable=False),
        sa.Column("planned_through", sa.Integer(), nullable=False),
        sa.Column("finished_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaigns.id"], name=op.f("fk_touch_rounds_campaign_id_campaigns")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_touch_rounds")),
        sa.UniqueConstraint(
            "campaign_id", "touch", "occurrence", name=op.f("uq_touch_rounds_campaign_id_touch_occurrence")
        ),
    )
    op.create_table(
        "waves",
        sa.Column("campaign_id", db.types.Id, nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("opened_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("closes_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("interval", sa.Integer(), nullable=True),
        sa.Column("planned_through", sa.Integer(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaigns.id"], name=op.f("fk_waves_campaign_id_campaigns")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_waves")),
        sa.UniqueConstraint("campaign_id", "on_date", name=op.f("uq_waves_campaign_id_on_date")),
    )
    op.create_table(
        "hook_tries",
        sa.Column("delivery_id", db.types.Id, nullable=False),
        sa.Column("at", db.types.UtcDateTime(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("error", sa.String(), nullable=True),
        sa.Column("took", sa.Integer(), nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["hook_deliveries.id"], name=op.f("fk_hook_tries_delivery_id_hook_deliveries")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hook_tries")),
    )
    with op.batch_alter_table("hook_tries", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_hook_tries_delivery_id"), ["delivery_id"], unique=False)

    op.create_table(
        "invitations",
        sa.Column("contact_id", db.types.Id, nullable=False),
        sa.Column("campaign_id", db.types.Id, nullable=False),
        sa.Column("version_id", db.types.Id, nullable=False),
        sa.Column("variant", sa.String(), nullable=True),
        sa.Column("event_id", db.types.Id, nullable=True),
        sa.Column("wave_id", db.types.Id, nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("link_id", db.types.Id, nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("due_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("eligible_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("verdict_planned", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=True),
        sa.Column("verdict_due", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("chat_id", sa.BigInteger(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("sent_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("expires_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("remind_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("reminded_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("answered_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("declined_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("created_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaigns.id"], name=op.f("fk_invitations_campaign_id_campaigns")
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_invitations_contact_id_contacts")
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["service_events.id"], name=op.f("fk_invitations_event_id_service_events")
        ),
        sa.ForeignKeyConstraint(
            ["link_id"], ["campaign_links.id"], name=op.f("fk_invitations_link_id_campaign_links")
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["campaign_versions.id"], name=op.f("fk_invitations_version_id_campaign_versions")
        ),
        sa.ForeignKeyConstraint(["wave_id"], ["waves.id"], name=op.f("fk_invitations_wave_id_waves")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
        sa.UniqueConstraint(
            "campaign_id", "event_id", "kind", name=op.f("uq_invitations_campaign_id_event_id_kind")
        ),
        sa.UniqueConstraint("wave_id", "contact_id", name=op.f("uq_invitations_wave_id_contact_id")),
    )
    with op.batch_alter_table("invitations", schema=None) as batch_op:
        batch_op.create_index(
            "ix_invitations_again",
            ["eligible_at"],
            unique=False,
            sqlite_where=sa.text("state = 'skipped' AND wave_id IS NOT NULL AND eligible_at IS NOT NULL"),
            postgresql_where=sa.text("state = 'skipped' AND wave_id IS NOT NULL AND eligible_at IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_invitations_campaign_id_created_at", ["campaign_id", "created_at"], unique=False
        )
        batch_op.create_index("ix_invitations_contact_id_sent_at", ["contact_id", "sent_at"], unique=False)
        batch_op.create_index(
            "ix_invitations_due",
            ["due_at"],
            unique=False,
            sqlite_where=sa.text("state = 'scheduled'"),
            postgresql_where=sa.text("state = 'scheduled'"),
        )
        batch_op.create_index(
            "ix_invitations_expiring",
            ["expires_at"],
            unique=False,
            sqlite_where=sa.text("state IN ('sent', 'uncertain')"),
            postgresql_where=sa.text("state IN ('sent', 'uncertain')"),
        )
        batch_op.create_index(
            "ix_invitations_link",
            ["link_id"],
            unique=False,
            sqlite_where=sa.text("link_id IS NOT NULL"),
            postgresql_where=sa.text("link_id IS NOT NULL"),
        )
        batch_op.create_index("ix_invitations_message", ["chat_id", "message_id"], unique=False)
        batch_op.create_index(
            "ix_invitations_reminding",
            ["remind_at"],
            unique=False,
            sqlite_where=sa.text("state IN ('sent', 'uncertain') AND remind_at IS NOT NULL"),
            postgresql_where=sa.text("state IN ('sent', 'uncertain') AND remind_at IS NOT NULL"),
        )
        batch_op.create_index(
            "uq_invitations_one_open",
            ["contact_id"],
            unique=True,
            sqlite_where=sa.text("state IN ('scheduled', 'sending', 'sent', 'uncertain') AND kind <> 'test'"),
            postgresql_where=sa.text(
                "state IN ('scheduled', 'sending', 'sent', 'uncertain') AND kind <> 'test'"
            ),
        )

    op.create_table(
        "visit_views",
        sa.Column("event_id", db.types.Id, nullable=False),
        sa.Column("contact_id", db.types.Id, nullable=False),
        sa.Column("went", sa.String(), nullable=False),
        sa.Column("agent_id", sa.BigInteger(), nullable=False),
        sa.Column("agent_name", sa.String(), nullable=False),
        sa.Column("at", db.types.UtcDateTime(), nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_visit_views_contact_id_contacts")
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["service_events.id"], name=op.f("fk_visit_views_event_id_service_events")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit_views")),
        sa.UniqueConstraint("event_id", name=op.f("uq_visit_views_event_id")),
    )
    with op.batch_alter_table("visit_views", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_visit_views_contact_id"), ["contact_id"], unique=False)

    op.create_table(
        "anonymous_prompts",
        sa.Column("contact_id", db.types.Id, nullable=False),
        sa.Column("invitation_id", db.types.Id, nullable=False),
        sa.Column("campaign_id", db.types.Id, nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaigns.id"], name=op.f("fk_anonymous_prompts_campaign_id_campaigns")
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_anonymous_prompts_contact_id_contacts")
        ),
        sa.ForeignKeyConstraint(
            ["invitation_id"], ["invitations.id"], name=op.f("fk_anonymous_prompts_invitation_id_invitations")
        ),
        sa.PrimaryKeyConstraint("contact_id", "invitation_id", name=op.f("pk_anonymous_prompts")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("anonymous_prompts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_anonymous_prompts_until"), ["until"], unique=False)

    op.create_table(
        "extras",
        sa.Column("contact_id", db.types.Id, nullable=False),
        sa.Column("campaign_id", db.types.Id, nullable=False),
        sa.Column("invitation_id", db.types.Id, nullable=True),
        sa.Column("touch", sa.String(), nullable=True),
        sa.Column("occurrence", sa.String(), nullable=True),
        sa.Column("event_id", db.types.Id, nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("offered", sa.Boolean(), nullable=False),
        sa.Column("due_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("until", db.types.UtcDateTime(), nullable=True),
        sa.Column("settled_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("created_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaigns.id"], name=op.f("fk_extras_campaign_id_campaigns")
        ),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_extras_contact_id_contacts")),
        sa.ForeignKeyConstraint(
            ["event_id"], ["service_events.id"], name=op.f("fk_extras_event_id_service_events")
        ),
        sa.ForeignKeyConstraint(
            ["invitation_id"], ["invitations.id"], name=op.f("fk_extras_invitation_id_invitations")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extras")),
        sa.UniqueConstraint(
            "contact_id",
            "campaign_id",
            "touch",
            "occurrence",
            name=op.f("uq_extras_contact_id_campaign_id_touch_occurrence"),
        ),
        sa.UniqueConstraint("invitation_id", name=op.f("uq_extras_invitation_id")),
    )
    with op.batch_alter_table("extras", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_extras_contact_id"), ["contact_id"], unique=False)
        batch_op.create_index(
            "ix_extras_due",
            ["due_at"],
            unique=False,
            sqlite_where=sa.text("due_at IS NOT NULL"),
            postgresql_where=sa.text("due_at IS NOT NULL"),
        )
        batch_op.create_index(batch_op.f("ix_extras_event_id"), ["event_id"], unique=False)
        batch_op.create_index(
            "ix_extras_offered",
            ["id"],
            unique=False,
            sqlite_where=sa.text("state = 'offered'"),
            postgresql_where=sa.text("state = 'offered'"),
        )

    op.create_table(
        "guard_holds",
        sa.Column("invitation_id", db.types.Id, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("campaign_id", db.types.Id, nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("begins_on", sa.Date(), nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaigns.id"], name=op.f("fk_guard_holds_campaign_id_campaigns")
        ),
        sa.ForeignKeyConstraint(
            ["invitation_id"],
            ["invitations.id"],
            name=op.f("fk_guard_holds_invitation_id_invitations"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guard_holds")),
        sa.UniqueConstraint("invitation_id", "kind", name=op.f("uq_guard_holds_invitation_id_kind")),
    )
    op.create_table(
        "responses",
        sa.Column("invitation_id", db.types.Id, nullable=False),
        sa.Column("contact_id", db.types.Id, nullable=False),
        sa.Column("campaign_id", db.types.Id, nullable=False),
        sa.Column("event_id", db.types.Id, nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("metric", sa.String(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("group", sa.String(), nullable=True),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("started_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("answered_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("locked_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("comment_asked_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("comment_declined_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("enough_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaigns.id"], name=op.f("fk_responses_campaign_id_campaigns")
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_responses_contact_id_contacts")
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["service_events.id"], name=op.f("fk_responses_event_id_service_events")
        ),
        sa.ForeignKeyConstraint(
            ["invitation_id"], ["invitations.id"], name=op.f("fk_responses_invitation_id_invitations")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_responses")),
        sa.UniqueConstraint("invitation_id", name=op.f("uq_responses_invitation_id")),
    )
    with op.batch_alter_table("responses", schema=None) as batch_op:
        batch_op.create_index("ix_responses_answered_at", ["answered_at", "id"], unique=False)
        batch_op.create_index(
            "ix_responses_campaign_id_answered_at", ["campaign_id", "answered_at"], unique=False
        )
        batch_op.create_index(
            "ix_responses_contact_id_answered_at", ["contact_id", "answered_at"], unique=False
        )

    op.create_table(
        "shown_wordings",
        sa.Column("invitation_id", db.types.Id, nullable=False),
        sa.Column("question", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("wording_id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["invitation_id"], ["invitations.id"], name=op.f("fk_shown_wordings_invitation_id_invitations")
        ),
        sa.ForeignKeyConstraint(
            ["wording_id"], ["wordings.id"], name=op.f("fk_shown_wordings_wording_id_wordings")
        ),
        sa.PrimaryKeyConstraint("invitation_id", "question", name=op.f("pk_shown_wordings")),
    )
    op.create_table(
        "answer_changes",
        sa.Column("response_id", db.types.Id, nullable=False),
        sa.Column("question", sa.Integer(), nullable=False),
        sa.Column("old", sa.Integer(), nullable=False),
        sa.Column("new", sa.Integer(), nullable=False),
        sa.Column("at", db.types.UtcDateTime(), nullable=False),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["response_id"], ["responses.id"], name=op.f("fk_answer_changes_response_id_responses")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer_changes")),
    )
    with op.batch_alter_table("answer_changes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_answer_changes_response_id"), ["response_id"], unique=False)

    op.create_table(
        "answers",
        sa.Column("response_id", db.types.Id, nullable=False),
        sa.Column("question", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("at", db.types.UtcDateTime(), nullable=False),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("wording_id", db.types.Id, nullable=True),
        sa.ForeignKeyConstraint(
            ["response_id"], ["responses.id"], name=op.f("fk_answers_response_id_responses")
        ),
        sa.ForeignKeyConstraint(["wording_id"], ["wordings.id"], name=op.f("fk_answers_wording_id_wordings")),
        sa.PrimaryKeyConstraint("response_id", "question", name=op.f("pk_answers")),
    )
    op.create_table(
        "cases",
        sa.Column("contact_id", db.types.Id, nullable=False),
        sa.Column("response_id", db.types.Id, nullable=True),
        sa.Column("comment_id", db.types.Id, nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reasons", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("severity", sa.Integer(), nullable=False),
        sa.Column("degraded", sa.Boolean(), nullable=False),
        sa.Column("test", sa.Boolean(), nullable=False),
        sa.Column("opened_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("promised_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("owner_id", sa.BigInteger(), nullable=True),
        sa.Column("owner_name", sa.String(), nullable=True),
        sa.Column("taken_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("staff_wrote_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("resolved_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("resolved_by", sa.String(), nullable=True),
        sa.Column("resolution", sa.String(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("refund", sa.Integer(), nullable=True),
        sa.Column("cause_id", db.types.Id, nullable=True),
        sa.Column("snoozed_until", db.types.UtcDateTime(), nullable=True),
        sa.Column("resurvey_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("resurvey_id", db.types.Id, nullable=True),
        sa.Column("chat_id", sa.BigInteger(), nullable=True),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.Column("card_message_id", sa.BigInteger(), nullable=True),
        sa.Column("shown_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("folded", sa.Boolean(), nullable=False),
        sa.Column("folded_in", sa.BigInteger(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_cases_contact_id_contacts")),
        sa.ForeignKeyConstraint(
            ["response_id"], ["responses.id"], name=op.f("fk_cases_response_id_responses")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("comment_id", name=op.f("uq_cases_comment_id")),
        sa.UniqueConstraint("response_id", name=op.f("uq_cases_response_id")),
        sa.UniqueConstraint("resurvey_id", name=op.f("uq_cases_resurvey_id")),
    )
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_cases_contact_id"), ["contact_id"], unique=False)
        batch_op.create_index(
            "ix_cases_open",
            ["opened_at"],
            unique=False,
            sqlite_where=sa.text("state IN ('open', 'taken')"),
            postgresql_where=sa.text("state IN ('open', 'taken')"),
        )
        batch_op.create_index("ix_cases_opened_at", ["opened_at", "id"], unique=False)
        batch_op.create_index("ix_cases_resolved_at", ["resolved_at"], unique=False)
        batch_op.create_index(
            "ix_cases_resurvey",
            ["resurvey_at"],
            unique=False,
            sqlite_where=sa.text("state = 'resolved' AND resurvey_at IS NOT NULL"),
            postgresql_where=sa.text("state = 'resolved' AND resurvey_at IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_cases_snoozed",
            ["snoozed_until"],
            unique=False,
            sqlite_where=sa.text("snoozed_until IS NOT NULL"),
            postgresql_where=sa.text("snoozed_until IS NOT NULL"),
        )

    op.create_table(
        "survey_changes",
        sa.Column("response_id", db.types.Id, nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("old", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("new", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("at", db.types.UtcDateTime(), nullable=False),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["response_id"], ["responses.id"], name=op.f("fk_survey_changes_response_id_responses")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_changes")),
    )
    with op.batch_alter_table("survey_changes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_survey_changes_response_id"), ["response_id"], unique=False)

    op.create_table(
        "case_events",
        sa.Column("case_id", db.types.Id, nullable=False),
        sa.Column("at", db.types.UtcDateTime(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("actor_id", sa.BigInteger(), nullable=True),
        sa.Column("actor_name", sa.String(), nullable=True),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_events_case_id_cases")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_events")),
    )
    with op.batch_alter_table("case_events", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_events_case_id"), ["case_id"], unique=False)

    op.create_table(
        "clocks",
        sa.Column("case_id", db.types.Id, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("started_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("half_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("due_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("look_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("paused_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("paused_seconds", sa.Double(), nullable=False),
        sa.Column("reminded_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("missed_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("stopped_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_clocks_case_id_cases")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clocks")),
        sa.UniqueConstraint("case_id", "kind", "started_at", name=op.f("uq_clocks_case_id_kind_started_at")),
    )
    with op.batch_alter_table("clocks", schema=None) as batch_op:
        batch_op.create_index(
            "ix_clocks_calling",
            ["look_at"],
            unique=False,
            sqlite_where=sa.text("look_at IS NOT NULL"),
            postgresql_where=sa.text("look_at IS NOT NULL"),
        )

    op.create_table(
        "comments",
        sa.Column("contact_id", db.types.Id, nullable=False),
        sa.Column("response_id", db.types.Id, nullable=True),
        sa.Column("case_id", db.types.Id, nullable=True),
        sa.Column("about_id", db.types.Id, nullable=True),
        sa.Column("question", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("state_by", sa.String(), nullable=True),
        sa.Column("state_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("waiting_since", db.types.UtcDateTime(), nullable=False),
        sa.Column("answer_by", db.types.UtcDateTime(), nullable=False),
        sa.Column("told", sa.Integer(), nullable=False),
        sa.Column("told_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("received_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("last_message_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("analysis", sa.String(), nullable=False),
        sa.Column("analysis_due_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("analysis_attempts", sa.Integer(), nullable=False),
        sa.Column("analysed_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("label", sa.String(), nullable=True),
        sa.Column("p_negative", sa.Double(), nullable=True),
        sa.Column("p_neutral", sa.Double(), nullable=True),
        sa.Column("p_positive", sa.Double(), nullable=True),
        sa.Column("p_alert", sa.Double(), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("model", sa.String(), nullable=True),
        sa.Column("degraded", sa.Boolean(), nullable=False),
        sa.Column("staff_label", sa.String(), nullable=True),
        sa.Column("staff_label_by", sa.String(), nullable=True),
        sa.Column("staff_label_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(["about_id"], ["comments.id"], name=op.f("fk_comments_about_id_comments")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_comments_case_id_cases")),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_comments_contact_id_contacts")
        ),
        sa.ForeignKeyConstraint(
            ["response_id"], ["responses.id"], name=op.f("fk_comments_response_id_responses")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comments")),
    )
    with op.batch_alter_table("comments", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_comments_about_id"), ["about_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_comments_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_comments_contact_id"), ["contact_id"], unique=False)
        batch_op.create_index(
            "ix_comments_handled",
            ["state_at"],
            unique=False,
            sqlite_where=sa.text("state_by IS NOT NULL"),
            postgresql_where=sa.text("state_by IS NOT NULL"),
        )
        batch_op.create_index("ix_comments_model", ["model", "id"], unique=False)
        batch_op.create_index(
            "ix_comments_pending",
            ["analysis_due_at"],
            unique=False,
            sqlite_where=sa.text("analysis = 'pending'"),
            postgresql_where=sa.text("analysis = 'pending'"),
        )
        batch_op.create_index("ix_comments_received_at", ["received_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_comments_response_id"), ["response_id"], unique=False)
        batch_op.create_index(
            "ix_comments_staff_label",
            ["staff_label_at"],
            unique=False,
            sqlite_where=sa.text("staff_label IS NOT NULL"),
            postgresql_where=sa.text("staff_label IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_comments_unhandled",
            ["waiting_since"],
            unique=False,
            sqlite_where=sa.text("state = 'new'"),
            postgresql_where=sa.text("state = 'new'"),
        )

    op.create_table(
        "contact_notes",
        sa.Column("contact_id", db.types.Id, nullable=False),
        sa.Column("case_id", db.types.Id, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("author_name", sa.String(), nullable=False),
        sa.Column("at", db.types.UtcDateTime(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_contact_notes_case_id_cases")),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_contact_notes_contact_id_contacts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_notes")),
        sa.UniqueConstraint("source", name=op.f("uq_contact_notes_source")),
    )
    with op.batch_alter_table("contact_notes", schema=None) as batch_op:
        batch_op.create_index("ix_contact_notes_contact_id_at", ["contact_id", "at"], unique=False)

    op.create_table(
        "improvement_cases",
        sa.Column("improvement_id", db.types.Id, nullable=False),
        sa.Column("case_id", db.types.Id, nullable=False),
        sa.Column("tied_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("tied_by", sa.String(), nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_improvement_cases_case_id_cases")),
        sa.ForeignKeyConstraint(
            ["improvement_id"],
            ["improvements.id"],
            name=op.f("fk_improvement_cases_improvement_id_improvements"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_improvement_cases")),
        sa.UniqueConstraint(
            "improvement_id", "case_id", name=op.f("uq_improvement_cases_improvement_id_case_id")
        ),
    )
    with op.batch_alter_table("improvement_cases", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_improvement_cases_case_id"), ["case_id"], unique=False)

    op.create_table(
        "promises",
        sa.Column("contact_id", db.types.Id, nullable=False),
        sa.Column("case_id", db.types.Id, nullable=False),
        sa.Column("personal", sa.Boolean(), nullable=False),
        sa.Column("words", sa.String(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("made_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("made_by_id", sa.BigInteger(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("remind_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("due_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("look_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("reminded_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("missed_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("closed_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("closed_by", sa.String(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_promises_case_id_cases")),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_promises_contact_id_contacts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promises")),
        sa.UniqueConstraint("source", name=op.f("uq_promises_source")),
    )
    with op.batch_alter_table("promises", schema=None) as batch_op:
        batch_op.create_index(
            "ix_promises_calling",
            ["look_at"],
            unique=False,
            sqlite_where=sa.text("look_at IS NOT NULL"),
            postgresql_where=sa.text("look_at IS NOT NULL"),
        )
        batch_op.create_index(batch_op.f("ix_promises_case_id"), ["case_id"], unique=False)
        batch_op.create_index("ix_promises_closed", ["closed_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_promises_contact_id"), ["contact_id"], unique=False)
        batch_op.create_index(
            "ix_promises_open",
            ["due_at"],
            unique=False,
            sqlite_where=sa.text("state = 'open'"),
            postgresql_where=sa.text("state = 'open'"),
        )

    op.create_table(
        "staff_messages",
        sa.Column("case_id", db.types.Id, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_staff_messages_case_id_cases")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_messages")),
        sa.UniqueConstraint("chat_id", "message_id", name=op.f("uq_staff_messages_chat_id_message_id")),
    )
    with op.batch_alter_table("staff_messages", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_staff_messages_case_id"), ["case_id"], unique=False)

    op.create_table(
        "staff_prompts",
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("agent_id", sa.BigInteger(), nullable=False),
        sa.Column("agent_name", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("case_id", db.types.Id, nullable=True),
        sa.Column("arg", sa.String(), server_default="", nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("expires_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_staff_prompts_case_id_cases")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_prompts")),
        sa.UniqueConstraint("chat_id", "agent_id", name=op.f("uq_staff_prompts_chat_id_agent_id")),
    )
    op.create_table(
        "automatic_answers",
        sa.Column("comment_id", db.types.Id, nullable=False),
        sa.Column("question_id", db.types.Id, nullable=False),
        sa.Column("similarity", sa.Double(), nullable=False),
        sa.Column("model", sa.String(), nullable=False),
        sa.Column("at", db.types.UtcDateTime(), nullable=False),
        sa.Column("sent_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("person_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["comment_id"], ["comments.id"], name=op.f("fk_automatic_answers_comment_id_comments")
        ),
        sa.ForeignKeyConstraint(
            ["question_id"],
            ["frequent_questions.id"],
            name=op.f("fk_automatic_answers_question_id_frequent_questions"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_automatic_answers")),
        sa.UniqueConstraint("comment_id", name=op.f("uq_automatic_answers_comment_id")),
    )
    with op.batch_alter_table("automatic_answers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_automatic_answers_question_id"), ["question_id"], unique=False)

    op.create_table(
        "deliveries",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("lane", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("contact_id", db.types.Id, nullable=True),
        sa.Column("invitation_id", db.types.Id, nullable=True),
        sa.Column("case_id", db.types.Id, nullable=True),
        sa.Column("comment_id", db.types.Id, nullable=True),
        sa.Column("details", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("cause", sa.String(), nullable=True),
        sa.Column("created_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("due_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("lease_until", db.types.UtcDateTime(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.String(), nullable=True),
        sa.Column("sent_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_deliveries_case_id_cases")),
        sa.ForeignKeyConstraint(
            ["comment_id"], ["comments.id"], name=op.f("fk_deliveries_comment_id_comments")
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_deliveries_contact_id_contacts")
        ),
        sa.ForeignKeyConstraint(
            ["invitation_id"], ["invitations.id"], name=op.f("fk_deliveries_invitation_id_invitations")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliveries")),
        sa.UniqueConstraint("cause", name=op.f("uq_deliveries_cause")),
    )
    with op.batch_alter_table("deliveries", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_deliveries_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_deliveries_contact_id"), ["contact_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_deliveries_invitation_id"), ["invitation_id"], unique=False)
        batch_op.create_index(
            "ix_deliveries_queue",
            ["lane", "due_at"],
            unique=False,
            sqlite_where=sa.text("state IN ('pending', 'sending')"),
            postgresql_where=sa.text("state IN ('pending', 'sending')"),
        )

    op.create_table(
        "messages",
        sa.Column("contact_id", db.types.Id, nullable=False),
        sa.Column("comment_id", db.types.Id, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.String(), nullable=True),
        sa.Column("media", sa.String(), nullable=True),
        sa.Column("file_id", sa.String(), nullable=True),
        sa.Column("received_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("edited_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("reply_id", sa.BigInteger(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["comment_id"], ["comments.id"], name=op.f("fk_messages_comment_id_comments")
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_messages_contact_id_contacts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_messages")),
        sa.UniqueConstraint("chat_id", "message_id", name=op.f("uq_messages_chat_id_message_id")),
    )
    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_messages_comment_id"), ["comment_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_messages_contact_id"), ["contact_id"], unique=False)

    op.create_table(
        "reviews",
        sa.Column("comment_id", db.types.Id, nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("external_id", sa.String(), nullable=False),
        sa.Column("written_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("received_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("rating", sa.Double(), nullable=True),
        sa.Column("best", sa.Double(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("service", sa.String(), nullable=True),
        sa.Column("location", sa.String(), nullable=True),
        sa.Column("staff", sa.String(), nullable=True),
        sa.Column("channel", sa.String(), nullable=True),
        sa.Column("stage", sa.String(), nullable=True),
        sa.Column("body", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(["comment_id"], ["comments.id"], name=op.f("fk_reviews_comment_id_comments")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reviews")),
        sa.UniqueConstraint("comment_id", name=op.f("uq_reviews_comment_id")),
        sa.UniqueConstraint("source", "external_id", name=op.f("uq_reviews_source_external_id")),
    )
    with op.batch_alter_table("reviews", schema=None) as batch_op:
        batch_op.create_index("ix_reviews_source_written_at", ["source", "written_at"], unique=False)

    op.create_table(
        "showings",
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("comment_id", db.types.Id, nullable=False),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["comment_id"], ["comments.id"], name=op.f("fk_showings_comment_id_comments")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_showings")),
        sa.UniqueConstraint(
            "chat_id", "message_id", "comment_id", name=op.f("uq_showings_chat_id_message_id_comment_id")
        ),
    )
    with op.batch_alter_table("showings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_showings_comment_id"), ["comment_id"], unique=False)

    op.create_table(
        "survey_answers",
        sa.Column("response_id", db.types.Id, nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("wording_id", db.types.Id, nullable=False),
        sa.Column("asked_at", db.types.UtcDateTime(), nullable=False),
        sa.Column("values", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("comment_id", db.types.Id, nullable=True),
        sa.Column("words_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("finished_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("counted", sa.Boolean(), nullable=False),
        sa.Column("source", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["comment_id"], ["comments.id"], name=op.f("fk_survey_answers_comment_id_comments")
        ),
        sa.ForeignKeyConstraint(
            ["response_id"], ["responses.id"], name=op.f("fk_survey_answers_response_id_responses")
        ),
        sa.ForeignKeyConstraint(
            ["wording_id"], ["wordings.id"], name=op.f("fk_survey_answers_wording_id_wordings")
        ),
        sa.PrimaryKeyConstraint("response_id", "question", name=op.f("pk_survey_answers")),
    )
    with op.batch_alter_table("survey_answers", schema=None) as batch_op:
        batch_op.create_index("ix_survey_answers_comment_id", ["comment_id"], unique=False)

    op.create_table(
        "relays",
        sa.Column("contact_id", db.types.Id, nullable=False),
        sa.Column("case_id", db.types.Id, nullable=True),
        sa.Column("comment_id", db.types.Id, nullable=True),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("from_chat_id", sa.BigInteger(), nullable=False),
        sa.Column("from_message_id", sa.BigInteger(), nullable=False),
        sa.Column("album", sa.String(), nullable=True),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.Column("to_chat_id", sa.BigInteger(), nullable=False),
        sa.Column("to_message_id", sa.BigInteger(), nullable=True),
        sa.Column("reply_to", sa.BigInteger(), nullable=True),
        sa.Column("html", sa.String(), nullable=True),
        sa.Column("media", sa.String(), nullable=True),
        sa.Column("file_id", sa.String(), nullable=True),
        sa.Column("canned", sa.Boolean(), nullable=False),
        sa.Column("agent_id", sa.BigInteger(), nullable=True),
        sa.Column("agent_name", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("error", sa.String(), nullable=True),
        sa.Column("doubtful", sa.Boolean(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("delivery_id", db.types.Id, nullable=True),
        sa.Column("at", db.types.UtcDateTime(), nullable=False),
        sa.Column("sent_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("edited_at", db.types.UtcDateTime(), nullable=True),
        sa.Column("id", db.types.Id, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_relays_case_id_cases")),
        sa.ForeignKeyConstraint(["comment_id"], ["comments.id"], name=op.f("fk_relays_comment_id_comments")),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_relays_contact_id_contacts")),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["deliveries.id"], name=op.f("fk_relays_delivery_id_deliveries")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_relays")),
        sa.UniqueConstraint(
            "from_chat_id", "from_message_id", name=op.f("uq_relays_from_chat_id_from_message_id")
        ),
    )
    with op.batch_alter_table("relays", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_relays_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_relays_comment_id"), ["comment_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_relays_contact_id"), ["contact_id"], unique=False)
        batch_op.create_index("ix_relays_copy", ["to_chat_id", "to_message_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_relays_delivery_id"), ["delivery_id"], unique=False)


def downgrade() -> None:
    """Go back down."""
    with op.batch_alter_table("relays", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_relays_delivery_id"))
        batch_op.drop_index("ix_relays_copy")
        batch_op.drop_index(batch_op.f("ix_relays_contact_id"))
        batch_op.drop_index(batch_op.f("ix_relays_comment_id"))
        batch_op.drop_index(batch_op.f("ix_relays_case_id"))

    op.drop_table("relays")
    with op.batch_alter_table("survey_answers", schema=None) as batch_op:
        batch_op.drop_index("ix_survey_answers_comment_id")

    op.drop_table("survey_answers")
    with op.batch_alter_table("showings", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_showings_comment_id"))

    op.drop_table("showings")
    with op.batch_alter_table("reviews", schema=None) as batch_op:
        batch_op.drop_index("ix_reviews_source_written_at")

    op.drop_table("reviews")
    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_messages_contact_id"))
        batch_op.drop_index(batch_op.f("ix_messages_comment_id"))

    op.drop_table("messages")
    with op.batch_alter_table("deliveries", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_deliveries_queue",
            sqlite_where=sa.text("state IN ('pending', 'sending')"),
            postgresql_where=sa.text("state IN ('pending', 'sending')"),
        )
        batch_op.drop_index(batch_op.f("ix_deliveries_invitation_id"))
        batch_op.drop_index(batch_op.f("ix_deliveries_contact_id"))
        batch_op.drop_index(batch_op.f("ix_deliveries_case_id"))

    op.drop_table("deliveries")
    with op.batch_alter_table("automatic_answers", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_automatic_answers_question_id"))

    op.drop_table("automatic_answers")
    op.drop_table("staff_prompts")
    with op.batch_alter_table("staff_messages", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_staff_messages_case_id"))

    op.drop_table("staff_messages")
    with op.batch_alter_table("promises", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_promises_open",
            sqlite_where=sa.text("state = 'open'"),
            postgresql_where=sa.text("state = 'open'"),
        )
        batch_op.drop_index(batch_op.f("ix_promises_contact_id"))
        batch_op.drop_index("ix_promises_closed")
        batch_op.drop_index(batch_op.f("ix_promises_case_id"))
        batch_op.drop_index(
            "ix_promises_calling",
            sqlite_where=sa.text("look_at IS NOT NULL"),
            postgresql_where=sa.text("look_at IS NOT NULL"),
        )

    op.drop_table("promises")
    with op.batch_alter_table("improvement_cases", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_improvement_cases_case_id"))

    op.drop_table("improvement_cases")
    with op.batch_alter_table("contact_notes", schema=None) as batch_op:
        batch_op.drop_index("ix_contact_notes_contact_id_at")

    op.drop_table("contact_notes")
    with op.batch_alter_table("comments", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_comments_unhandled",
            sqlite_where=sa.text("state = 'new'"),
            postgresql_where=sa.text("state = 'new'"),
        )
        batch_op.drop_index(
            "ix_comments_staff_label",
            sqlite_where=sa.text("staff_label IS NOT NULL"),
            postgresql_where=sa.text("staff_label IS NOT NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_comments_response_id"))
        batch_op.drop_index("ix_comments_received_at")
        batch_op.drop_index(
            "ix_comments_pending",
            sqlite_where=sa.text("analysis = 'pending'"),
            postgresql_where=sa.text("analysis = 'pending'"),
        )
        batch_op.drop_index("ix_comments_model")
        batch_op.drop_index(
            "ix_comments_handled",
            sqlite_where=sa.text("state_by IS NOT NULL"),
            postgresql_where=sa.text("state_by IS NOT NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_comments_contact_id"))
        batch_op.drop_index(batch_op.f("ix_comments_case_id"))
        batch_op.drop_index(batch_op.f("ix_comments_about_id"))

    op.drop_table("comments")
    with op.batch_alter_table("clocks", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_clocks_calling",
            sqlite_where=sa.text("look_at IS NOT NULL"),
            postgresql_where=sa.text("look_at IS NOT NULL"),
        )

    op.drop_table("clocks")
    with op.batch_alter_table("case_events", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_case_events_case_id"))

    op.drop_table("case_events")
    with op.batch_alter_table("survey_changes", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_survey_changes_response_id"))

    op.drop_table("survey_changes")
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_cases_snoozed",
            sqlite_where=sa.text("snoozed_until IS NOT NULL"),
            postgresql_where=sa.text("snoozed_until IS NOT NULL"),
        )
        batch_op.drop_index(
            "ix_cases_resurvey",
            sqlite_where=sa.text("state = 'resolved' AND resurvey_at IS NOT NULL"),
            postgresql_where=sa.text("state = 'resolved' AND resurvey_at IS NOT NULL"),
        )
        batch_op.drop_index("ix_cases_resolved_at")
        batch_op.drop_index("ix_cases_opened_at")
        batch_op.drop_index(
            "ix_cases_open",
            sqlite_where=sa.text("state IN ('open', 'taken')"),
            postgresql_where=sa.text("state IN ('open', 'taken')"),
        )
        batch_op.drop_index(batch_op.f("ix_cases_contact_id"))

    op.drop_table("cases")
    op.drop_table("answers")
    with op.batch_alter_table("answer_changes", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_answer_changes_response_id"))

    op.drop_table("answer_changes")
    op.drop_table("shown_wordings")
    with op.batch_alter_table("responses", schema=None) as batch_op:
        batch_op.drop_index("ix_responses_contact_id_answered_at")
        batch_op.drop_index("ix_responses_campaign_id_answered_at")
        batch_op.drop_index("ix_responses_answered_at")

    op.drop_table("responses")
    op.drop_table("guard_holds")
    with op.batch_alter_table("extras", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_extras_offered",
            sqlite_where=sa.text("state = 'offered'"),
            postgresql_where=sa.text("state = 'offered'"),
        )
        batch_op.drop_index(batch_op.f("ix_extras_event_id"))
        batch_op.drop_index(
            "ix_extras_due",
            sqlite_where=sa.text("due_at IS NOT NULL"),
            postgresql_where=sa.text("due_at IS NOT NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_extras_contact_id"))

    op.drop_table("extras")
    with op.batch_alter_table("anonymous_prompts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_anonymous_prompts_until"))

    op.drop_table("anonymous_prompts")
    with op.batch_alter_table("visit_views", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_visit_views_contact_id"))

    op.drop_table("visit_views")
    with op.batch_alter_table("invitations", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_invitations_one_open",
            sqlite_where=sa.text("state IN ('scheduled', 'sending', 'sent', 'uncertain') AND kind <> 'test'"),
            postgresql_where=sa.text(
                "state IN ('scheduled', 'sending', 'sent', 'uncertain') AND kind <> 'test'"
            ),
        )
        batch_op.drop_index(
            "ix_invitations_reminding",
            sqlite_where=sa.text("state IN ('sent', 'uncertain') AND remind_at IS NOT NULL"),
            postgresql_where=sa.text("state IN ('sent', 'uncertain') AND remind_at IS NOT NULL"),
        )
        batch_op.drop_index("ix_invitations_message")
        batch_op.drop_index(
            "ix_invitations_link",
            sqlite_where=sa.text("link_id IS NOT NULL"),
            postgresql_where=sa.text("link_id IS NOT NULL"),
        )
        batch_op.drop_index(
            "ix_invitations_expiring",
            sqlite_where=sa.text("state IN ('sent', 'uncertain')"),
            postgresql_where=sa.text("state IN ('sent', 'uncertain')"),
        )
        batch_op.drop_index(
            "ix_invitations_due",
            sqlite_where=sa.text("state = 'scheduled'"),
            postgresql_where=sa.text("state = 'scheduled'"),
        )
        batch_op.drop_index("ix_invitations_contact_id_sent_at")
        batch_op.drop_index("ix_invitations_campaign_id_created_at")
        batch_op.drop_index(
            "ix_invitations_again",
            sqlite_where=sa.text("state = 'skipped' AND wave_id IS NOT NULL AND eligible_at IS NOT NULL"),
            postgresql_where=sa.text("state = 'skipped' AND wave_id IS NOT NULL AND eligible_at IS NOT NULL"),
        )

    op.drop_table("invitations")
    with op.batch_alter_table("hook_tries", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_hook_tries_delivery_id"))

    op.drop_table("hook_tries")
    op.drop_table("waves")
    op.drop_table("touch_rounds")
    with op.batch_alter_table("tellings", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_tellings_due",
            sqlite_where=sa.text("settled_at IS NULL"),
            postgresql_where=sa.text("settled_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_tellings_contact_id"))

    op.drop_table("tellings")
    with op.batch_alter_table("service_events", schema=None) as batch_op:
        batch_op.drop_index("ix_service_events_staff")
        batch_op.drop_index("ix_service_events_contact_id_completed_at")

    op.drop_table("service_events")
    with op.batch_alter_table("links", schema=None) as batch_op:
        batch_op.drop_index("ix_links_contact_id_expires_at")

    op.drop_table("links")
    with op.batch_alter_table("hook_deliveries", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_hook_deliveries_waiting",
            sqlite_where=sa.text("state IN ('pending', 'held')"),
            postgresql_where=sa.text("state IN ('pending', 'held')"),
        )
        batch_op.drop_index(
            "ix_hook_deliveries_queue",
            sqlite_where=sa.text("state IN ('pending', 'sending')"),
            postgresql_where=sa.text("state IN ('pending', 'sending')"),
        )
        batch_op.drop_index("ix_hook_deliveries_log")
        batch_op.drop_index("ix_hook_deliveries_created_at")

    op.drop_table("hook_deliveries")
    op.drop_table("guard_counts")
    with op.batch_alter_table("gift_codes", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_gift_codes_free",
            sqlite_where=sa.text("contact_id IS NULL AND given_at IS NULL"),
            postgresql_where=sa.text("contact_id IS NULL AND given_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_gift_codes_contact_id"))

    op.drop_table("gift_codes")
    op.drop_table("drafts")
    with op.batch_alter_table("consents", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_consents_contact_id"))

    op.drop_table("consents")
    op.drop_table("campaign_versions")
    with op.batch_alter_table("campaign_links", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_campaign_links_campaign_id"))

    op.drop_table("campaign_links")
    op.drop_table("anonymous_tallies")
    op.drop_table("anonymous_comments")
    with op.batch_alter_table("advert_consents", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_advert_consents_contact_id"))

    op.drop_table("advert_consents")
    op.drop_table("wordings")
    op.drop_table("topics")
    op.drop_table("store")
    op.drop_table("staff_roles")
    op.drop_table("staff_chats")
    with op.batch_alter_table("staff_agents", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_staff_agents_username"))

    op.drop_table("staff_agents")
    with op.batch_alter_table("spikes", schema=None) as batch_op:
        batch_op.drop_index("ix_spikes_found_at")

    op.drop_table("spikes")
    op.drop_table("service_owners")
    op.drop_table("segments")
    op.drop_table("routes")
    op.drop_table("locations")
    op.drop_table("improvements")
    op.drop_table("hooks")
    op.drop_table("frequent_questions")
    op.drop_table("failed_updates")
    with op.batch_alter_table("contacts", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_contacts_advertised",
            sqlite_where=sa.text("advert_agreed_at IS NOT NULL"),
            postgresql_where=sa.text("advert_agreed_at IS NOT NULL"),
        )

    op.drop_table("contacts")
    op.drop_table("choices")
    with op.batch_alter_table("changes", schema=None) as batch_op:
        batch_op.drop_index("ix_changes_kind")
        batch_op.drop_index("ix_changes_actor_id")

    op.drop_table("changes")
    op.drop_table("canned_answers")
    op.drop_table("campaigns")
    op.drop_table("api_keys")
