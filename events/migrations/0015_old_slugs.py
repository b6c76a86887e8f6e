"""An old address of what was public is not taken over."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ("events", "0014_fixed_slugs"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='actor',
            name='keep_old_slug',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='event',
            name='keep_old_slug',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='narrative',
            name='keep_old_slug',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='place',
            name='keep_old_slug',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='source',
            name='keep_old_slug',
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actor',
            trigger=pgtrigger.compiler.Trigger(name='keep_old_slug', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."slug" IS DISTINCT FROM (NEW."slug"))', func="\n            INSERT INTO events_oldslug AS kept (prefix, slug, number, changed)\n            VALUES ('A', OLD.slug, OLD.id, now())\n            ON CONFLICT (prefix, slug) DO UPDATE SET number = EXCLUDED.number, changed = EXCLUDED.changed\n            WHERE NOT EXISTS (\n                SELECT FROM events_actorhistory h WHERE h.pgh_obj_id = kept.number AND h.state = 'published'\n            );\n            RETURN NULL;\n        ", hash='ea8b95ef3d7c75d63b3334957bfbbfdc31f66d05', operation='UPDATE OF "slug"', pgid='pgtrigger_keep_old_slug_27ce5', table='events_actor', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='event',
            trigger=pgtrigger.compiler.Trigger(name='keep_old_slug', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."slug" IS DISTINCT FROM (NEW."slug"))', func="\n            INSERT INTO events_oldslug AS kept (prefix, slug, number, changed)\n            VALUES ('E', OLD.slug, OLD.id, now())\n            ON CONFLICT (prefix, slug) DO UPDATE SET number = EXCLUDED.number, changed = EXCLUDED.changed\n            WHERE NOT EXISTS (\n                SELECT FROM events_eventhistory h WHERE h.pgh_obj_id = kept.number AND h.state = 'published'\n            );\n            RETURN NULL;\n        ", hash='09f50cd24179f33102ae2279f944070048601d20', operation='UPDATE OF "slug"', pgid='pgtrigger_keep_old_slug_75a60', table='events_event', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='narrative',
            trigger=pgtrigger.compiler.Trigger(name='keep_old_slug', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."slug" IS DISTINCT FROM (NEW."slug"))', func="\n            INSERT INTO events_oldslug AS kept (prefix, slug, number, changed)\n            VALUES ('W', OLD.slug, OLD.id, now())\n            ON CONFLICT (prefix, slug) DO UPDATE SET number = EXCLUDED.number, changed = EXCLUDED.changed\n            WHERE NOT EXISTS (\n                SELECT FROM events_narrativehistory h WHERE h.pgh_obj_id = kept.number AND h.state = 'published'\n            );\n            RETURN NULL;\n        ", hash='ef9431ccb1aa25eafd0a7b7d80f04849a7d6ded2', operation='UPDATE OF "slug"', pgid='pgtrigger_keep_old_slug_e4d9b', table='events_narrative', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='place',
            trigger=pgtrigger.compiler.Trigger(name='keep_old_slug', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."slug" IS DISTINCT FROM (NEW."slug"))', func="\n            INSERT INTO events_oldslug AS kept (prefix, slug, number, changed)\n            VALUES ('P', OLD.slug, OLD.id, now())\n            ON CONFLICT (prefix, slug) DO UPDATE SET number = EXCLUDED.number, changed = EXCLUDED.changed\n            WHERE NOT EXISTS (\n                SELECT FROM events_placehistory h WHERE h.pgh_obj_id = kept.number AND h.state = 'published'\n            );\n            RETURN NULL;\n        ", hash='aaa46d0762ab3551b2e1ec013bd8f7a4b85da3cf', operation='UPDATE OF "slug"', pgid='pgtrigger_keep_old_slug_b3553', table='events_place', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='source',
            trigger=pgtrigger.compiler.Trigger(name='keep_old_slug', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."slug" IS DISTINCT FROM (NEW."slug"))', func="\n            INSERT INTO events_oldslug AS kept (prefix, slug, number, changed)\n            VALUES ('S', OLD.slug, OLD.id, now())\n            ON CONFLICT (prefix, slug) DO UPDATE SET number = EXCLUDED.number, changed = EXCLUDED.changed\n            WHERE NOT EXISTS (\n                SELECT FROM events_sourcehistory h WHERE h.pgh_obj_id = kept.number AND h.state = 'published'\n            );\n            RETURN NULL;\n        ", hash='94bb01ac130773c7c9ea76da4c9bb8561b389ae8', operation='UPDATE OF "slug"', pgid='pgtrigger_keep_old_slug_88bde', table='events_source', when='AFTER')),
        ),
    ]
