"""Slugs of terms that the program itself names stay as they are."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0013_uploads'),
    ]

    operations = [
        pgtrigger.migrations.AddTrigger(
            model_name='linktype',
            trigger=pgtrigger.compiler.Trigger(name='keep_slug', sql=pgtrigger.compiler.UpsertTriggerSql(condition="WHEN (OLD.slug IN ('fulfils'))", func='\n            IF TG_OP = \'UPDATE\' THEN\n                IF NEW.slug = OLD.slug THEN RETURN NEW; END IF;\n            END IF;\n            RAISE EXCEPTION \'the slug "%" is fixed\', OLD.slug\n                USING ERRCODE = \'check_violation\', CONSTRAINT = \'linktype_slug_is_fixed\';\n        ', hash='fa09596537773b8793086c6079a3de25053bf243', operation='UPDATE OR DELETE', pgid='pgtrigger_keep_slug_89958', table='events_linktype', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='role',
            trigger=pgtrigger.compiler.Trigger(name='keep_slug', sql=pgtrigger.compiler.UpsertTriggerSql(condition="WHEN (OLD.slug IN ('forecaster', 'planner', 'speaker', 'author-of'))", func='\n            IF TG_OP = \'UPDATE\' THEN\n                IF NEW.slug = OLD.slug THEN RETURN NEW; END IF;\n            END IF;\n            RAISE EXCEPTION \'the slug "%" is fixed\', OLD.slug\n                USING ERRCODE = \'check_violation\', CONSTRAINT = \'role_slug_is_fixed\';\n        ', hash='2b963526b2e2c94c23e5ee12c9b4d275e367204c', operation='UPDATE OR DELETE', pgid='pgtrigger_keep_slug_a2ff0', table='events_role', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='unit',
            trigger=pgtrigger.compiler.Trigger(name='keep_slug', sql=pgtrigger.compiler.UpsertTriggerSql(condition="WHEN (OLD.slug IN ('percent'))", func='\n            IF TG_OP = \'UPDATE\' THEN\n                IF NEW.slug = OLD.slug THEN RETURN NEW; END IF;\n            END IF;\n            RAISE EXCEPTION \'the slug "%" is fixed\', OLD.slug\n                USING ERRCODE = \'check_violation\', CONSTRAINT = \'unit_slug_is_fixed\';\n        ', hash='77ba7c93c6e282fc70669f78f73bd5ca567a4dcd', operation='UPDATE OR DELETE', pgid='pgtrigger_keep_slug_a7aa3', table='events_unit', when='BEFORE')),
        ),
    ]
